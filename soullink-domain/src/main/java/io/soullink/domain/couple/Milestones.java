package io.soullink.domain.couple;

/** Where milestones are kept. */
public interface Milestones extends CoupleBook<MilestoneId, Milestone> {}
