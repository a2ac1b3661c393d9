package io.jerrycan.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.fabric8.kubernetes.client.dsl.internal.core.v1.PodOperationsImpl;
import org.slf4j.LoggerFactory;

/** Logs to standard error, because standard output may be an object. Loaded only when there is something to log. */
final class KandoLogback {

    private KandoLogback() {}

    static void start(String level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{ISO8601,UTC} %-5level %msg %kvp%n");
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(console);
        root.setLevel(Level.WARN);
        // Only our own: the requests that the AWS SDK logs carry session tokens.
        // It logs whole commands; whoever started one is told what went wrong with it.
        context.getLogger(PodOperationsImpl.class).setLevel(Level.OFF);
        context.getLogger("io.jerrycan").setLevel(Level.toLevel(level));
    }
}
