package io.soullink.app.pairing;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.user.User;

/** A couple as one of its partners sees it. */
public record Partnership(Couple couple, User me, User partner) {}
