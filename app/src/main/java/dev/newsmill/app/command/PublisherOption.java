package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.console.Publishers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sites and titles are one publisher's. Only how stories are shown depends on it: no release, no verdict. */
final class PublisherOption {
    @Option(
            names = "--publishers",
            paramLabel = "FILE",
            description =
                    "More publisher families, counted as one source of a story: a line each with family, domains apart by |, names apart"
                            + " by |, columns apart by tabs. They win over the bundled ones. Default: none.")
    @Nullable
    Path publishers;

    /** @throws Failure if the table cannot be read or has bad lines; each of them is told in a sentence of its own */
    Publishers read(Terminal terminal) {
        Path file = publishers;
        if (file == null) {
            return Publishers.standard();
        }
        return Publishers.standard().with(UserTable.read(terminal, "publisher table", file, content -> {
            Publishers.Parsed parsed = Publishers.parse(content);
            return new UserTable<>(parsed.publishers(), parsed.problems());
        }));
    }
}
