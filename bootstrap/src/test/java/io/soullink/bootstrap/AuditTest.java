package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The crash tests are as good as this: each fault is planted once, and found. */
class AuditTest {
    private static final String ROOM = "room";

    private final List<Ledger.Entry> ledger = new ArrayList<>();
    private final List<Kept> stored = new ArrayList<>();
    private final List<Kept> heard = new ArrayList<>();
    private final List<Kept> caughtUp = new ArrayList<>();

    AuditTest() {
        for (int seq = 1; seq <= 5; seq++) {
            Kept kept = kept("m" + seq, seq);
            ledger.add(new Ledger.Invoked(kept.text()));
            ledger.add(new Ledger.Acknowledged(kept));
            stored.add(kept);
            heard.add(kept);
            caughtUp.add(kept);
        }
    }

    private List<String> faults() {
        return Audit.faults(
                ledger, Map.of(ROOM, stored), List.of(new Reading(ROOM, List.of(List.of(), heard), caughtUp)));
    }

    @Test
    void passesWhatIsWell() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void passesWhatIsNotKnownAndStored() {
        ledger.removeIf(entry ->
                entry instanceof Ledger.Acknowledged && entry.text().id().equals("m4"));
        ledger.add(new Ledger.Unknown(text("m4")));

        assertThat(faults()).isEmpty();
    }

    @Test
    void passesWhatIsNotKnownAndNotStored() {
        ledger.add(new Ledger.Invoked(text("m6")));
        ledger.add(new Ledger.Unknown(text("m6")));

        assertThat(faults()).isEmpty();
    }

    @Test
    void passesWhatWasRefusedForStoragesSakeAndWasSentAgain() {
        ledger.add(0, new Ledger.Refused(text("m1"), "unavailable"));
        ledger.add(0, new Ledger.Refused(text("m1"), "unknown"));

        assertThat(faults()).isEmpty();
    }

    @Test
    void passesGapsInWhatIsHeard() {
        heard.remove(2);

        assertThat(faults()).isEmpty();
    }

    @Test
    void findsALostAcknowledgement() {
        take(5);

        assertThat(faults()).containsExactly("acknowledged, but not stored so: #5 m5 of ada in room");
    }

    @Test
    void findsAnAnswerThatNamesAnotherPlace() {
        ledger.add(new Ledger.Acknowledged(kept("m2", 3)));

        assertThat(faults()).containsExactly("acknowledged, but not stored so: #3 m2 of ada in room");
    }

    @Test
    void findsADuplicate() {
        append(new Kept(text("m2"), "another id", 6));

        assertThat(faults()).containsExactly("stored twice: #6 m2 of ada in room");
    }

    @Test
    void findsAGap() {
        take(3);
        ledger.removeIf(entry -> entry.text().id().equals("m3"));

        assertThat(faults())
                .containsExactly(
                        "stored at place 3 of room: #4 m4 of ada in room",
                        "stored at place 4 of room: #5 m5 of ada in room");
    }

    @Test
    void findsWhatNobodySent() {
        append(kept("m6", 6));

        assertThat(faults()).containsExactly("stored, but never sent so: #6 m6 of ada in room");
    }

    @Test
    void findsContentThatWasNotSent() {
        Kept other = new Kept(new Text(ROOM, "ada", "m6", "something else"), "_m6", 6);
        ledger.add(new Ledger.Invoked(text("m6")));
        append(other);

        assertThat(faults()).containsExactly("stored, but never sent so: #6 m6 of ada in room");
    }

    @Test
    void findsStorageOutOfOrder() {
        Collections.swap(stored, 1, 2);
        Collections.swap(caughtUp, 1, 2);

        assertThat(faults())
                .containsExactly(
                        "stored at place 2 of room: #3 m3 of ada in room",
                        "stored at place 3 of room: #2 m2 of ada in room");
    }

    @Test
    void findsAReaderWhoHearsOutOfOrder() {
        Collections.swap(heard, 1, 2);

        assertThat(faults()).containsExactly("heard after #3: #2 m2 of ada in room");
    }

    @Test
    void findsAReaderWhoHearsTwice() {
        heard.add(1, heard.get(0));

        assertThat(faults()).containsExactly("heard after #1: #1 m1 of ada in room");
    }

    @Test
    void findsAReaderWhoHearsWhatIsNotStored() {
        heard.add(kept("m6", 6));

        assertThat(faults()).containsExactly("heard, but not stored so: #6 m6 of ada in room");
    }

    @Test
    void findsAReaderWhoMissesTheLast() {
        caughtUp.remove(4);

        assertThat(faults()).containsExactly("caught up with nothing more where storage has #5 m5 of ada in room");
    }

    @Test
    void findsAReaderWhoMissesOneInTheMiddle() {
        caughtUp.remove(2);

        assertThat(faults())
                .containsExactly("caught up with #4 m4 of ada in room where storage has #3 m3 of ada in room");
    }

    @Test
    void findsAReaderWhoKnowsTooMuch() {
        caughtUp.add(kept("m6", 6));

        assertThat(faults()).containsExactly("caught up with #6 m6 of ada in room where storage has nothing more");
    }

    @Test
    void findsARefusalThatStorageIsNotToBlameFor() {
        ledger.add(new Ledger.Refused(text("m6"), "conflict"));

        assertThat(faults()).containsExactly("refused as conflict: m6 of ada in room");
    }

    /** As if a message had never been there. */
    private void take(int seq) {
        List.of(stored, heard, caughtUp).forEach(row -> row.removeIf(kept -> kept.seq() == seq));
    }

    private void append(Kept kept) {
        List.of(stored, caughtUp).forEach(row -> row.add(kept));
    }

    private static Text text(String id) {
        return new Text(ROOM, "ada", id, "text of " + id);
    }

    private static Kept kept(String id, long seq) {
        return new Kept(text(id), "_" + id, seq);
    }
}
