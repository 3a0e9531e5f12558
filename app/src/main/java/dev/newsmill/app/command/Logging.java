package dev.newsmill.app.command;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Chooses where log lines go. Has to be called before the first logger exists; see {@code logback.xml}. */
final class Logging {
    private static final String PLACE = "newsmill.log";

    private Logging() {}

    /** Everything into a file, warnings to the terminal as well. */
    static void toFile(Path folder) {
        System.setProperty("newsmill.log.file", folder.resolve("newsmill.log").toString());
        System.setProperty(PLACE, "file");
        begin();
    }

    /** Everything to standard error, for a process that something else supervises. */
    static void toStandardError() {
        System.setProperty(PLACE, "service");
        begin();
    }

    /** From one thread, before several start to log: SLF4J warns on standard error when the first loggers are asked for at once. */
    private static void begin() {
        LoggerFactory.getILoggerFactory();
    }
}
