package io.soullink.testkit;

/** What {@link io.soullink.domain.call.Calls} promises. */
public interface CallsContract extends CallChangesContract, CallLogContract, CallRacesContract {}
