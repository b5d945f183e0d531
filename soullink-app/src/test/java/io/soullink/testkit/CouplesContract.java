package io.soullink.testkit;

/** What {@link io.soullink.domain.couple.Couples} promises. */
public interface CouplesContract extends InvitationsContract, LiveCouplesContract, CoupleRacesContract, EverContract {}
