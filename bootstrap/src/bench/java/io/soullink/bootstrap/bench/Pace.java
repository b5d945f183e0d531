package io.soullink.bootstrap.bench;

import java.util.List;
import java.util.function.ObjLongConsumer;

/** When the next message is said. */
interface Pace {
    /** Time has passed; called about once a millisecond. */
    void tick(long now, ObjLongConsumer<Device> say);

    /** One of the device's messages has been acknowledged and delivered. */
    void completed(Device device, long now, ObjLongConsumer<Device> say);

    /** Nothing more is said. */
    Pace SILENCE = new Pace() {
        @Override
        public void tick(long now, ObjLongConsumer<Device> say) {}

        @Override
        public void completed(Device device, long now, ObjLongConsumer<Device> say) {}
    };

    /** Each device always has so many messages under way. */
    static Pace outstanding(int messages, List<Device> devices) {
        return new Pace() {
            private boolean begun;

            @Override
            public void tick(long now, ObjLongConsumer<Device> say) {
                for (int round = 0; round < messages && !begun; round++) {
                    devices.forEach(device -> say.accept(device, now));
                }
                begun = true;
            }

            @Override
            public void completed(Device device, long now, ObjLongConsumer<Device> say) {
                say.accept(device, now);
            }
        };
    }

    /** So many messages a second, by the devices in turn, whatever becomes of them. */
    static Pace perSecond(int rate, List<Device> devices) {
        return new Pace() {
            private long begin;
            private long said;

            @Override
            public void tick(long now, ObjLongConsumer<Device> say) {
                begin = begin == 0 ? now : begin;
                while (said < (now - begin) / 1_000 * rate / 1_000_000) {
                    say.accept(devices.get((int) (said++ % devices.size())), now);
                }
            }

            @Override
            public void completed(Device device, long now, ObjLongConsumer<Device> say) {}
        };
    }
}
