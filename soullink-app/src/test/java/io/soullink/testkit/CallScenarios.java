package io.soullink.testkit;

/** Calls from end to end, as they must go on any storage. */
public interface CallScenarios extends RingingScenarios, CallConnectionScenarios, CallEntryScenarios {}
