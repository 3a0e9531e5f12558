package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.enrich.Release;
import dev.newsmill.text.duplicate.StopKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    /**
     * The release with these rules.
     *
     * @throws Failure if the table cannot be read; the sentence names its file and line
     */
    Release applyTo(Release release) {
        return release.judging(Set.copyOf(trustedDateSources), new DuplicateRules(readStopKeys(), cap));
    }

    private StopKeys readStopKeys() {
        if (stopKeys == null) {
            return StopKeys.none();
        }
        try {
            return StopKeys.parse(Files.readAllBytes(stopKeys));
        } catch (IOException e) {
            throw new Failure("--stop-keys: file '" + stopKeys + "' cannot be read (" + e + ")", e);
        } catch (IllegalArgumentException e) {
            throw new Failure("--stop-keys: file '" + stopKeys + "' " + e.getMessage(), e);
        }
    }
}
