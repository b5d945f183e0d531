package io.soullink.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All devices, on one thread and one selector; what they say in answer to one read goes out in one write. */
final class LoadClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] PONG = SentText.masked("3");
    private static final int A_WHILE = 250;

    private final Selector selector = Selector.open();
    private final ByteBuffer received = ByteBuffer.allocate(1 << 18);
    private final List<Device> devices = new ArrayList<>();
    private final List<Device> toFlush = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private Pace pace = Pace.SILENCE;
    private long completed;
    private long now;

    LoadClient() throws IOException {}

    List<Device> devices() {
        return devices;
    }

    Latencies latencies() {
        return latencies;
    }

    /** Messages that were acknowledged and delivered. */
    long completed() {
        return completed;
    }

    /** Takes the seats, in their order. */
    void open(int port, Contender.Wire wire, List<Seat> seats) throws IOException {
        for (Seat seat : seats) {
            Device device = Opening.open(port, wire, seat);
            device.listen(selector);
            devices.add(device);
            if (devices.size() % A_WHILE == 0) {
                pass();
            }
        }
    }

    void keep(Pace next) {
        pace = next;
    }

    /** Goes on at the present pace for a while. */
    void run(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            pass();
        }
    }

    /** Falls silent, and waits until everything that was said has arrived. */
    void settle() throws IOException {
        pace = Pace.SILENCE;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!devices.stream().allMatch(Device::isIdle)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("messages are missing after " + PATIENCE);
            }
            pass();
        }
    }

    private void pass() throws IOException {
        selector.select(this::serve, 1);
        now = System.nanoTime();
        pace.tick(now, this::say);
        for (Device device : toFlush) {
            device.flush();
        }
        toFlush.clear();
    }

    private void serve(SelectionKey key) {
        Device device = (Device) key.attachment();
        try {
            if (key.isReadable()) {
                read(device);
            }
            if (key.isWritable()) {
                flushLater(device);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Device device) throws IOException {
        device.reader().resume(received);
        if (device.channel().read(received) < 0) {
            throw new IOException(
                    "the server closed the connection of seat " + device.seat().number());
        }
        now = System.nanoTime();
        device.reader().read(received.flip(), (bytes, start, end) -> hear(device, bytes, start, end));
    }

    private void hear(Device device, byte[] bytes, int start, int end) {
        if (bytes[start] == '2') {
            device.queue(PONG);
            flushLater(device);
        } else if (bytes[start] == '4' && bytes[start + 1] == '3') {
            long before = device.completed();
            device.acknowledged(HeardText.number(bytes, start + 2));
            complete(device, before);
        } else if (bytes[start] == '4' && bytes[start + 1] == '2') {
            int content = HeardText.contentIn(bytes, start, end);
            if (content >= 0) {
                deliver(devices.get(device.seat().partner()), HeardText.number(bytes, content));
            }
        }
    }

    private void deliver(Device sender, long number) {
        long before = sender.completed();
        latencies.add(now - sender.delivered(number));
        complete(sender, before);
    }

    private void complete(Device device, long before) {
        if (device.completed() > before) {
            completed++;
            pace.completed(device, now, this::say);
        }
    }

    private void say(Device device, long time) {
        if (device.say(time)) {
            flushLater(device);
        }
    }

    private void flushLater(Device device) {
        if (device.becomesDue()) {
            toFlush.add(device);
        }
    }

    @Override
    public void close() throws IOException {
        for (Device device : devices) {
            device.channel().close();
        }
        selector.close();
    }
}
