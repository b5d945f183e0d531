package io.soullink.testkit;

/** The use cases from end to end, as they must go on any storage. */
public interface SoulLinkScenarios
        extends AccountScenarios,
                SessionScenarios,
                SignInLimitScenarios,
                PairingScenarios,
                PartingScenarios,
                SendingScenarios,
                MessageChangeScenarios,
                ReactionScenarios,
                HistoryScenarios,
                MarkScenarios,
                StrangerScenarios,
                PresenceScenarios,
                StorageFailureScenarios,
                ContainedFailureScenarios {}
