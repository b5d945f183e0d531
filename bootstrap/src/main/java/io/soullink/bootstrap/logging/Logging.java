package io.soullink.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.OutputStream;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Sets Logback up: at its first use by defaults, then as the settings say. Whoever starts the JVM with
 * {@code -Dlogback.configurationFile} has the last word.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String OWN_FILE = "logback.configurationFile";
    private static final String OURS = "io.soullink";
    /** Where Jetty reads what is sent: its warnings are about requests, and quote them. */
    private static final List<String> QUOTING = List.of("org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort");

    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}%replace( [%X{request}]){' \\[\\]', ''} -"
                    + " %msg%replace( %kvp{NONE}){' $', ''}%n";

    /** Logs as the settings say from now on, on standard error. */
    public static void apply(LogSettings settings) {
        apply(settings, System.err);
    }

    /** The same, to somewhere else. */
    public static void apply(LogSettings settings, OutputStream out) {
        if (System.getProperty(OWN_FILE) == null
                && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            setUp(context, settings, out);
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(OWN_FILE) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        setUp(context, LogSettings.DEFAULT, System.err);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static void setUp(LoggerContext context, LogSettings settings, OutputStream out) {
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(settings.format() == LogFormat.JSON ? json(context) : text(context));
        appender.setOutputStream(new Unclosed(out));
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        root.setLevel(settings.level() == LogLevel.ERROR ? Level.ERROR : Level.WARN);
        QUOTING.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        context.getLogger(OURS).setLevel(Level.valueOf(settings.level().name()));
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithThreadName(false);
        encoder.setWithContext(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }
}
