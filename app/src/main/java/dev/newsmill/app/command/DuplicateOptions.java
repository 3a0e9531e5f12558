package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.text.duplicate.StopKeys;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How duplicates are looked for. Part of the release: a run with other values may come to other verdicts. */
@Command
final class DuplicateOptions {
    @Option(
            names = "--trusted-date-sources",
            paramLabel = "NAME",
            split = ",",
            description = "Sources whose published day may make an article older than its fetch. Default: none.")
    List<String> trustedDateSources = List.of();

    @Option(
            names = "--stop-keys",
            paramLabel = "FILE",
            description = "Fingerprint keys not to follow, as 'newsmill learn stop-keys' writes them. Default: none.")
    @Nullable
    Path stopKeys;

    @Option(
            names = "--duplicate-cap",
            paramLabel = "N",
            defaultValue = "" + DuplicateRules.DEFAULT_CAP,
            description = "Documents per key and 30 days that one is compared with; above it they are flagged"
                    + " 'degraded: cap'. Default: ${DEFAULT-VALUE}.")
    int cap = DuplicateRules.DEFAULT_CAP;

    /** @throws Failure if the table cannot be read or has bad lines; each of them is told in a sentence of its own */
    DuplicateRules read(Terminal terminal) {
        if (cap < 1) {
            throw new IllegalArgumentException("--duplicate-cap: " + cap + " given; at least 1 is needed");
        }
        StopKeys keys = stopKeys == null
                ? StopKeys.none()
                : UserTable.read(terminal, "stop-key table", stopKeys, content -> {
                    StopKeys.Parsed parsed = StopKeys.parse(content);
                    return new UserTable<>(parsed.keys(), parsed.problems());
                });
        return new DuplicateRules(keys, cap);
    }
}
