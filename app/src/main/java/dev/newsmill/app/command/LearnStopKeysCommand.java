package dev.newsmill.app.command;

import dev.newsmill.enrich.Enricher;
import dev.newsmill.enrich.Enricher.Accepted;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.DocumentId;
import dev.newsmill.ingest.IngestReport;
import dev.newsmill.text.duplicate.StopKeys;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill learn stop-keys}. */
@Command(
        name = "stop-keys",
        description = {
            "Finds the fingerprint keys that more than --holders documents have and writes them as a table.",
            "Give the table to enrich or replay start with --stop-keys; it then is part of the release."
        },
        footer = "  newsmill learn stop-keys --from archive/ --out stop-keys.txt")
public final class LearnStopKeysCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    ArchiveOptions archive = new ArchiveOptions();

    @Option(
            names = "--holders",
            paramLabel = "N",
            defaultValue = "256",
            description = "A key of more documents is stopped. Default: ${DEFAULT-VALUE}.")
    int holders = 256;

    @Mixin
    TableOptions tables = new TableOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    public LearnStopKeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 if everything could be read. */
    @Override
    public Integer call() throws Exception {
        if (holders < 1) {
            throw new IllegalArgumentException("--holders: " + holders + " given; at least 1 is needed");
        }
        Counting counting = new Counting(Release.current(tables.read(terminal)));
        IngestReport report = archive.read(terminal, counting::add);
        StopKeys keys = counting.heldByMoreThan(holders);
        Files.writeString(archive.out, keys.table());
        terminal.print(counting.documents.size() + " documents read, " + keys.size() + " keys of more than " + holders
                + " of them written to '" + archive.out + "'");
        return report.problems().isEmpty() ? 0 : 1;
    }

    /** Counts the documents that have a key. */
    private static final class Counting {
        private final Release release;
        private final Set<DocumentId> documents = new HashSet<>();
        private final Map<Long, Integer> holders = new HashMap<>();

        private Counting(Release release) {
            this.release = release;
        }

        private void add(ArticleFetched article) {
            if (Enricher.enrich(article, release) instanceof Accepted accepted
                    && documents.add(accepted.event().document())) {
                accepted.keys().forEach(key -> holders.merge(key, 1, Integer::sum));
            }
        }

        private StopKeys heldByMoreThan(int most) {
            return StopKeys.of(holders.entrySet().stream()
                    .filter(entry -> entry.getValue() > most)
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }
}
