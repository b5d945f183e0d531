package io.soullink.testkit;

/** Emoji, emotions and the calendar of moods from end to end, as they must go on any storage. */
public interface MoodScenarios extends EmotionScenarios, MoodCalendarScenarios, DayClosingScenarios {}
