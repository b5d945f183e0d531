package io.soullink.testkit;

/** What people may do with all that is stored about them, as it must go on any storage. */
public interface OwnDataScenarios extends ErasureScenarios, ExportScenarios {}
