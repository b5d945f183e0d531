package io.soullink.adapter.mongo;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tells an observer of the driver's commands: their names and how they ended, never what they carry. */
final class CommandWatch implements CommandListener {
    private final CommandObserver observer;

    CommandWatch(CommandObserver observer) {
        this.observer = observer;
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        observer.ended(event.getCommandName(), true, Duration.ofNanos(event.getElapsedTime(TimeUnit.NANOSECONDS)));
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        observer.ended(event.getCommandName(), false, Duration.ofNanos(event.getElapsedTime(TimeUnit.NANOSECONDS)));
    }
}
