package io.soullink.bootstrap.planted.domain.user;

import io.soullink.bootstrap.planted.domain.couple.KnowsUser;

public interface KnowsCouple {
    KnowsUser partner();
}
