package io.soullink.domain.mood;

import io.soullink.domain.couple.Pair;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A couple's day, as one of the two sees it. Both have the same say in it, however long each was seen.
 *
 * @param partners the two in the order of their ids, or the one of whom something is kept, or neither
 */
public record CoupleDay(LocalDate date, List<PersonMood> partners) {
    /** With less of counted emotion a day says little. */
    public static final Duration ENOUGH = Duration.ofSeconds(60);

    public CoupleDay {
        Objects.requireNonNull(date, "date");
        partners = List.copyOf(partners);
    }

    /**
     * The day as {@code viewer} sees it: all of their own, and of the partner's what they shared.
     *
     * @param records of this date; those of people outside of the pair are left out
     */
    public static CoupleDay of(LocalDate date, Pair partners, UserId viewer, List<DayRecord> records) {
        return new CoupleDay(
                date,
                records.stream()
                        .filter(record -> partners.contains(record.day().user()))
                        .map(record -> PersonMood.of(record, viewer))
                        .filter(person -> !person.isEmpty())
                        .sorted(Comparator.comparing(PersonMood::user))
                        .toList());
    }

    /**
     * What prevails between the two: the emotion with the largest share of the day, on average over those of the two who
     * have a mood. Its intensity is the average of its share times its mean confidence. Empty if nothing was counted and
     * nothing said.
     */
    public Optional<Dominant> dominant() {
        Map<Emotion, Double> shares = average(PersonMood::shares);
        Map<Emotion, Double> strengths = average(PersonMood::strengths);
        return Dominant.most(shares).map(emotion -> new Dominant(emotion, strengths.get(emotion)));
    }

    /**
     * How alike the two felt, from 0, nothing in common, to 1, the same; in thousandths. It is what their days share: the
     * sum, over all emotions, of the smaller of the two shares. Empty unless both have a mood.
     */
    public OptionalDouble agreement() {
        List<Map<Emotion, Double>> both = withMood().map(PersonMood::shares).toList();
        if (both.size() < 2) {
            return OptionalDouble.empty();
        }
        double common = 0;
        for (Emotion emotion : Emotion.values()) {
            common +=
                    Math.min(both.get(0).getOrDefault(emotion, 0.0), both.get(1).getOrDefault(emotion, 0.0));
        }
        return OptionalDouble.of(Rounded.toThousandths(common));
    }

    /** Samples that were counted. */
    public long samples() {
        return together().total().samples();
    }

    /** Whether less than {@link #ENOUGH} was counted, of both together and whatever they say. */
    public boolean insufficient() {
        return together().total().millis() < ENOUGH.toMillis();
    }

    /** Whether the calendar shows it: something was counted or said. */
    public boolean hasMood() {
        return withMood().findAny().isPresent();
    }

    /** The hours with something counted, each partner's by the clock where they were, from the day's start on. */
    public List<HourMood> hourly() {
        Tally both = together();
        return both.hours()
                .map(hour -> HourMood.of(hour, both.inHour(hour)))
                .flatMap(Optional::stream)
                .toList();
    }

    public LoveVersusStress loveVersusStress() {
        Map<Emotion, Amount> seen = together().byEmotion();
        return new LoveVersusStress(
                seen.getOrDefault(Emotion.LOVE, Amount.NONE).seconds(),
                seen.getOrDefault(Emotion.STRESS, Amount.NONE).seconds());
    }

    private Tally together() {
        return partners.stream().map(PersonMood::tally).reduce(Tally.NONE, Tally::plus);
    }

    private Stream<PersonMood> withMood() {
        return partners.stream().filter(person -> person.dominant().isPresent());
    }

    private Map<Emotion, Double> average(Function<PersonMood, Map<Emotion, Double>> of) {
        double people = withMood().count();
        Map<Emotion, Double> average = new EnumMap<>(Emotion.class);
        withMood()
                .map(of)
                .forEach(shares -> shares.forEach((emotion, share) -> average.merge(emotion, share, Double::sum)));
        average.replaceAll((emotion, sum) -> sum / people);
        return average;
    }
}
