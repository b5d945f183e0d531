package io.soullink.testkit;

/** The catalogue and those who keep it, from end to end, as they must go on any storage. */
public interface CatalogueScenarios extends AdminScenarios, KeepingScenarios {}
