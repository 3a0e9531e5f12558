package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.enrich.Release;
import dev.newsmill.enrich.ReleaseTables;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All that a user decides about a release, the same for every command that enriches, replays or explains. */
@Command
final class ReleaseOptions {
    @Mixin
    TableOptions tables = new TableOptions();

    @Mixin
    DuplicateOptions duplicates = new DuplicateOptions();

    /**
     * Reads the user's files now; the release itself is made when it is asked for, because that takes as long as starting a broker.
     *
     * @throws Failure if a file cannot be read; the sentence names it and the line
     */
    Supplier<Release> read(Terminal terminal) {
        ReleaseTables given = tables.read(terminal);
        DuplicateRules rules = duplicates.read(terminal);
        Set<String> trusted = Set.copyOf(duplicates.trustedDateSources);
        return () -> Release.current(given).judging(trusted, rules);
    }

    /** The release; fails as {@link #read} does. */
    Release release(Terminal terminal) {
        return read(terminal).get();
    }
}
