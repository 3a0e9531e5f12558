package dev.newsmill.console;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Entity;
import dev.newsmill.events.ArticleEnriched.EntityType;
import dev.newsmill.events.ArticleEnriched.Evidence;
import dev.newsmill.events.ArticleEnriched.Field;
import dev.newsmill.events.ArticleEnriched.Language;
import dev.newsmill.events.ArticleEnriched.Mention;
import dev.newsmill.events.ArticleEnriched.Original;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Digest;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.Json;
import dev.newsmill.events.ReleaseStamp;
import dev.newsmill.events.RunName;
import dev.newsmill.text.segment.Segmenter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with the tables that the sink's migrations make, and rows as the sink writes them. */
final class TestStore implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final EmbeddedPostgres postgres;
    private final Connection connection;
    private int offset;

    TestStore() throws IOException, SQLException {
        this.postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        this.connection = postgres.getPostgresDatabase().getConnection();
        Path migrations = Path.of(System.getProperty("newsmill.root"), "sink/src/main/resources/db/migration");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema run_live");
            connection.setSchema("run_live");
            try (Stream<Path> files = Files.list(migrations)) {
                for (Path file : files.sorted().toList()) {
                    statement.execute(Files.readString(file));
                }
            }
        }
    }

    ConsoleConfig config(List<String> keys) {
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        return new ConsoleConfig("127.0.0.1", 0, "127.0.0.1:1", url, "postgres", "", RunName.LIVE, Map.of(), keys);
    }

    /** An event as simple as can be, whose title names one place. */
    static ArticleEnriched event(String article, String title, String text, Instant fetchedAt) {
        return event(article, title, text, null, null, fetchedAt);
    }

    static ArticleEnriched event(
            String article,
            String title,
            String text,
            @Nullable Original originalText,
            @Nullable String mention,
            Instant fetchedAt) {
        List<Entity> entities = mention == null
                ? List.of()
                : List.of(new Entity(
                        Entity.idOf(EntityType.PLACE, mention),
                        EntityType.PLACE,
                        mention,
                        List.of(new Mention(
                                Field.TEXT, text.indexOf(mention), text.indexOf(mention) + mention.length())),
                        List.of()));
        return new ArticleEnriched(
                new ArticleId(Digest.of(article)),
                Digest.of(ArticleEnriched.content(title, text)),
                "https://news.example/" + article,
                "news.example",
                fetchedAt,
                title,
                text,
                null,
                originalText,
                null,
                null,
                null,
                null,
                new Language("zh-Hans", "Hans", 1),
                List.of(),
                entities,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Evidence("title", title, "largest heading", List.of("home page (title element)"))),
                new ReleaseStamp("0.1.0", "0".repeat(32)));
    }

    /** Stores an event that is its article's current version, with its outcome and words. */
    DocumentId store(ArticleEnriched event) throws SQLException, IOException {
        String document = event.document().toString();
        long raw = offset++;
        run(
                "insert into document values (?, ?, ?, 0, ?, ?::timestamptz, now(), ?, ?, ?, ?, null, null, ?, ?, 0, ?::jsonb)",
                document,
                event.id().value(),
                event.contentHash(),
                raw,
                event.fetchedAt().toString(),
                event.source(),
                event.url(),
                event.title(),
                event.language().tag(),
                event.release().version(),
                event.release().digest(),
                Json.MAPPER.writeValueAsString(event));
        run(
                "insert into article values (?, ?, ?::timestamptz, 1, 1) on conflict (id) do update set content_hash ="
                        + " excluded.content_hash, versions = article.versions + 1",
                event.id().value(),
                event.contentHash(),
                event.fetchedAt().toString());
        for (Entity entity : event.entities()) {
            run("insert into entity values (?, ?, ?) on conflict do nothing", entity.id(), "place", entity.name());
            run("insert into mention values (?, ?, 0, 1)", document, entity.id());
        }
        String words = String.join(" ", Segmenter.searchTokens(event.title() + "\n" + event.text()));
        run("insert into document_search values (?, array_to_tsvector(string_to_array(?, ' ')))", document, words);
        run(
                "insert into outcome values (0, ?, ?, 'enriched', null, ?, ?::timestamptz, 5)",
                raw,
                event.id().value(),
                event.contentHash(),
                event.fetchedAt().toString());
        return event.document();
    }

    void run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
