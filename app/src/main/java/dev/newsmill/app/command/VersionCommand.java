package dev.newsmill.app.command;

import dev.newsmill.enrich.Release;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsmill version}. */
@Command(
        name = "version",
        description = "Prints the version, and the digest of everything that decides an event.",
        footer = "  newsmill version")
public final class VersionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    ReleaseOptions release = new ReleaseOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Release made = release.release(terminal);
        terminal.print("newsmill " + made.version() + "  release " + made.digest() + "  Java "
                + Runtime.version().feature());
        return 0;
    }
}
