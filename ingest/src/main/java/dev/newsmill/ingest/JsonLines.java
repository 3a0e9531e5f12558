package dev.newsmill.ingest;

import dev.newsmill.events.Limits;
import dev.newsmill.ingest.article.ArticleParser;
import dev.newsmill.ingest.article.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Feeds one JSON article per line to a delivery. Blank lines are passed over. */
public final class JsonLines {
    private JsonLines() {}

    /**
     * Reads to the end, or until the delivery stops. Lines before a read failure have been handed over.
     *
     * @param origin for sentences, for example {@code file 'a.jsonl' }; the line's number follows
     * @param intake asked for each line, so that a stream that lasts for days keeps the time
     */
    public static void feed(InputStream in, String origin, Supplier<Intake> intake, Delivery delivery)
            throws IOException, InterruptedException {
        BoundedLines lines = new BoundedLines(in, Limits.MAX_RECORD_BYTES);
        for (var line = lines.next(); line != null && !delivery.isStopped(); line = lines.next()) {
            String where = origin + "line " + line.number();
            if (line.tooLong()) {
                delivery.problem(where + ": longer than " + Limits.MAX_RECORD_BYTES + " bytes; it was not sent");
            } else if (!line.isBlank()) {
                delivery.send(where, ArticleParser.parse(line.bytes(), intake.get()), line.bytes());
            }
        }
    }
}
