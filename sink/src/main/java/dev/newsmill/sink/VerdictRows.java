package dev.newsmill.sink;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.JsonSerde;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts on their way into the tables verdict and verdict_flag. The smallest order wins, of equal orders the later record: those of one
 * document stand in one partition, in the order they were made. Flags only grow.
 */
final class VerdictRows {
    private static final JsonSerde<DuplicateVerdict> VERDICTS = JsonSerde.of(DuplicateVerdict.class);

    private final Rows rows =
            new Rows("""
            insert into verdict as v (document, order_day, order_fetched_at, order_document, duplicate_of, kind, similarity,
                version_of, links)
            select distinct on (document) document, order_day, order_fetched_at, order_document, duplicate_of, kind, similarity,
                version_of, string_to_array(links, ' ')
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as t (document, order_day, order_fetched_at, order_document,
                duplicate_of, kind, similarity, version_of, links, place)
            order by document, order_day, order_fetched_at, order_document collate "C", place desc
            on conflict (document) do update set order_day = excluded.order_day, order_fetched_at = excluded.order_fetched_at,
                order_document = excluded.order_document, duplicate_of = excluded.duplicate_of, kind = excluded.kind,
                similarity = excluded.similarity, version_of = excluded.version_of, links = excluded.links
            where (excluded.order_day, excluded.order_fetched_at, excluded.order_document)
                <= (v.order_day, v.order_fetched_at, v.order_document)""", "text", "int4", "timestamptz", "text", "text", "text", "float8", "text", "text");
    private final Rows flags = new Rows(
            "insert into verdict_flag (document, flag) select * from unnest(?, ?) on conflict do nothing",
            "text",
            "text");

    void add(ConsumerRecord<byte[], byte[]> record) {
        DuplicateVerdict verdict = VERDICTS.read(record.value());
        String document = verdict.document().toString();
        add(
                document,
                verdict.order().day(),
                verdict.order().fetchedAt(),
                verdict.order().document().toString(),
                verdict.duplicate(),
                verdict.versionOf(),
                verdict.links());
        for (String flag : verdict.flags()) {
            flags.add(document, Storable.textOrNull(flag));
        }
    }

    /** The verdict inside an event carries no order; every verdict of the verdict topic came later than it or with it. */
    void addInitial(ArticleEnriched event) {
        DocumentId best = event.duplicate() != null ? event.duplicate().of() : event.document();
        add(
                event.document().toString(),
                Integer.MAX_VALUE,
                "infinity",
                best.toString(),
                event.duplicate(),
                event.versionOf(),
                event.links());
    }

    void write(Connection connection) throws SQLException {
        rows.write(connection);
        flags.write(connection);
    }

    private void add(
            String document,
            int day,
            Object fetchedAt,
            String best,
            ArticleEnriched.@Nullable Duplicate duplicate,
            @Nullable DocumentId versionOf,
            List<DocumentId> links) {
        rows.add(
                document,
                day,
                fetchedAt,
                best,
                duplicate == null ? null : duplicate.of().toString(),
                duplicate == null ? null : duplicate.kind().name().toLowerCase(Locale.ROOT),
                duplicate == null ? null : duplicate.similarity(),
                versionOf == null ? null : versionOf.toString(),
                links.stream().map(DocumentId::toString).collect(Collectors.joining(" ")));
    }
}
