package io.soullink.adapter.inmemory;

import io.soullink.adapter.inmemory.CallStory.Act;
import io.soullink.adapter.inmemory.CallStory.Deed;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the two do with their devices, and in whatever order. */
class CallPropertiesTest {
    @Property(tries = 150, seed = "14")
    void aCoupleHasOneCallAndEachEndsOnceAndOnlyItsDevicesSignal(@ForAll("stories") List<Act> story) {
        CallStory told = new CallStory();
        for (Act act : story) {
            told.play(act);
            told.assertSound();
        }
        told.end();
        told.assertSound();
        told.assertAllOver();
    }

    @Provide
    Arbitrary<List<Act>> stories() {
        Arbitrary<Integer> devices = Arbitraries.integers().between(0, CallStory.DEVICES - 1);
        Arbitrary<Integer> rooms = Arbitraries.integers().between(0, 1);
        return Combinators.combine(Arbitraries.of(Deed.class), devices, rooms)
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }
}
