package dev.newsmill.sink;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.JsonSerde;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Enriched events on their way into the tables document, entity, mention, office and document_search. */
final class DocumentRows {
    private static final JsonSerde<ArticleEnriched> EVENTS = JsonSerde.of(ArticleEnriched.class);

    private final SearchWords words;
    private final VerdictRows verdicts;
    private final Map<String, Arrived> newest = new LinkedHashMap<>();

    DocumentRows(Tokenizer tokenizer, VerdictRows verdicts) {
        this.words = new SearchWords(tokenizer);
        this.verdicts = verdicts;
    }

    private record Arrived(
            ArticleEnriched event, Storable json, String words, int rawPartition, long rawOffset, Instant recordedAt) {
        boolean isNewerThan(Arrived other) {
            int byTime = event.fetchedAt().compareTo(other.event.fetchedAt());
            int byPartition = byTime != 0 ? byTime : Integer.compare(rawPartition, other.rawPartition);
            return (byPartition != 0 ? byPartition : Long.compare(rawOffset, other.rawOffset)) > 0;
        }
    }

    void add(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecord {
        ArticleEnriched event = EVENTS.read(record.value());
        Storable json = Storable.json(new String(record.value(), StandardCharsets.UTF_8));
        Arrived arrived = new Arrived(
                event,
                json,
                words.vector(event),
                (int) Headers.number(record, "raw-partition"),
                Headers.number(record, "raw-offset"),
                Instant.ofEpochMilli(record.timestamp()));
        newest.merge(event.document().toString(), arrived, (known, other) -> other.isNewerThan(known) ? other : known);
        verdicts.addInitial(event);
    }

    void write(Connection connection) throws SQLException {
        Set<String> written = new HashSet<>(writeDocuments(connection));
        List<Arrived> shown = newest.entrySet().stream()
                .filter(entry -> written.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        writeEntities(connection, shown);
        OfficeRows.write(connection, shown.stream().map(Arrived::event).toList());
        writeWords(connection, shown);
    }

    private List<String> writeDocuments(Connection connection) throws SQLException {
        Rows rows = new Rows(
                """
                insert into document as d (id, article, content_hash, raw_partition, raw_offset, fetched_at, recorded_at, source,
                    url, title, language, published, credit, release_version, release_digest, repaired, event)
                select id, article, content_hash, raw_partition, raw_offset, fetched_at, recorded_at, source,
                    url, title, language, published, credit, release_version, release_digest, repaired, event::jsonb
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t (id, article, content_hash, raw_partition,
                    raw_offset, fetched_at, recorded_at, source, url, title, language, published, credit, release_version,
                    release_digest, repaired, event)
                on conflict (id) do update set raw_partition = excluded.raw_partition, raw_offset = excluded.raw_offset,
                    fetched_at = excluded.fetched_at, recorded_at = excluded.recorded_at, source = excluded.source,
                    url = excluded.url, title = excluded.title, language = excluded.language, published = excluded.published,
                    credit = excluded.credit, release_version = excluded.release_version,
                    release_digest = excluded.release_digest, repaired = excluded.repaired, event = excluded.event
                where (excluded.fetched_at, excluded.raw_partition, excluded.raw_offset)
                    > (d.fetched_at, d.raw_partition, d.raw_offset)
                returning id""",
                "text",
                "text",
                "text",
                "int4",
                "int8",
                "timestamptz",
                "timestamptz",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "int4",
                "text");
        newest.forEach((id, arrived) -> addDocument(rows, id, arrived));
        return rows.writeReturning(connection);
    }

    private static void addDocument(Rows rows, String id, Arrived arrived) {
        ArticleEnriched event = arrived.event();
        rows.add(
                id,
                event.id().value(),
                event.contentHash(),
                arrived.rawPartition(),
                arrived.rawOffset(),
                event.fetchedAt(),
                arrived.recordedAt(),
                Storable.textOrNull(event.source()),
                Storable.textOrNull(event.url()),
                Storable.textOrNull(event.title()),
                Storable.textOrNull(event.language().tag()),
                event.published() == null
                        ? null
                        : Storable.textOrNull(event.published().value()),
                Storable.textOrNull(event.credit()),
                Storable.textOrNull(event.release().version()),
                event.release().digest(),
                arrived.json().repaired(),
                arrived.json().text());
    }

    private static void writeEntities(Connection connection, List<Arrived> shown) throws SQLException {
        Rows gone = new Rows("delete from mention where document in (select unnest(?))", "text");
        Rows entities = new Rows("""
                insert into entity (id, type, name)
                select distinct on (id) id, type, name from unnest(?, ?, ?) as t (id, type, name) order by id
                on conflict do nothing""", "text", "text", "text");
        Rows mentions = new Rows("""
                insert into mention (document, entity, position, mentions)
                select * from unnest(?, ?, ?, ?) on conflict do nothing""", "text", "text", "int4", "int4");
        for (Arrived arrived : shown) {
            String document = arrived.event().document().toString();
            gone.add(document);
            int position = 0;
            for (ArticleEnriched.Entity entity : arrived.event().entities()) {
                entities.add(
                        Storable.textOrNull(entity.id()), entity.type().label(), Storable.textOrNull(entity.name()));
                mentions.add(
                        document,
                        Storable.textOrNull(entity.id()),
                        position++,
                        entity.mentions().size());
            }
        }
        gone.write(connection);
        entities.write(connection);
        mentions.write(connection);
    }

    private static void writeWords(Connection connection, List<Arrived> shown) throws SQLException {
        Rows rows = new Rows("""
                insert into document_search (document, words)
                select document, words::tsvector from unnest(?, ?) as t (document, words)
                on conflict (document) do update set words = excluded.words""", "text", "text");
        for (Arrived arrived : shown) {
            rows.add(arrived.event().document().toString(), arrived.words());
        }
        rows.write(connection);
    }
}
