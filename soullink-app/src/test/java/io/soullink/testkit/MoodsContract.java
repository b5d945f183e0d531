package io.soullink.testkit;

/** What {@link io.soullink.domain.mood.Moods} promises. */
public interface MoodsContract extends MoodRecordsContract, MoodClosingsContract {}
