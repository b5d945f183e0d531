package io.soullink.bootstrap.planted.domain.couple;

import io.soullink.bootstrap.planted.domain.user.KnowsCouple;

public interface KnowsUser {
    KnowsCouple partner();
}
