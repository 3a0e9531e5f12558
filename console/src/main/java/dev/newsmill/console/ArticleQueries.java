package dev.newsmill.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newsmill.console.ArticleView.Flagged;
import dev.newsmill.console.ArticleView.Related;
import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Duplicate;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateFlag;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.Json;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.text.duplicate.Likeness;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds articles in a run's tables. Thread-safe. */
public final class ArticleQueries implements AutoCloseable {
    private static final int MOST_RELATED = 100;
    private static final Pattern ARTICLE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern DOCUMENT = Pattern.compile("[0-9a-f]{32}-[0-9a-f]{32}");
    private static final Pattern RAW = Pattern.compile("\\d{1,6}-\\d{1,18}");
    private static final Pattern ENTITY = Pattern.compile("[a-z]+-[0-9a-f]{16}");

    private static final String RELATED = """
            select d.id, d.title, d.source, d.fetched_at, a.content_hash is not distinct from d.content_hash as current
            from document d left join article a on a.id = d.article
            """;

    private final Store store;
    private final Publishers publishers;
    private final boolean own;

    private ArticleQueries(Store store, Publishers publishers, boolean own) {
        this.store = store;
        this.publishers = publishers;
        this.own = own;
    }

    /**
     * Opens connections of its own; close it after use.
     *
     * @throws ConsoleException if the database cannot be reached
     */
    public static ArticleQueries open(ConsoleConfig config) {
        return new ArticleQueries(Store.open(config), config.publishers(), true);
    }

    static ArticleQueries over(Store store, ConsoleConfig config) {
        return new ArticleQueries(store, config.publishers(), false);
    }

    /** Latest first; with a text, best match first. Where no article has every word, those that have any. */
    public ArticlePage list(ArticleQuery query) {
        return store.read(connection -> ArticleLists.list(connection, query));
    }

    /**
     * @param id an article's id (its current version) or a document's
     * @throws IllegalArgumentException if it is neither
     */
    public Optional<ArticleView> find(String id) {
        if (!ARTICLE.matcher(id).matches() && !DOCUMENT.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is neither an article's id (32 hexadecimal digits) nor a"
                    + " document's (two of them, joined by a hyphen)");
        }
        return store.read(connection -> find(connection, id));
    }

    /** An entity with the current articles that mention it, latest first; empty if nobody mentions it. */
    public Optional<EntityView> entity(String id, @Nullable String before, int limit) {
        if (!ENTITY.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not an entity's id: its type, a hyphen and 16 hexadecimal digits");
        }
        return store.read(connection -> {
            ArticleQuery query = new ArticleQuery(null, id, null, before, limit, false, false);
            ArticlePage page = ArticleLists.list(connection, query);
            List<EntityView> found = Store.rows(
                    connection,
                    "select id, type, name, (select count(*) from mention where entity = id) as documents from entity"
                            + " where id = ?",
                    List.of(id),
                    row -> new EntityView(
                            row.getString("id"),
                            row.getString("type"),
                            row.getString("name"),
                            row.getLong("documents"),
                            page));
            return found.stream().findFirst();
        });
    }

    /**
     * @param id an article's id, a document's, or a raw record's {@code <partition>-<offset>}
     * @throws IllegalArgumentException if it is none of them
     */
    public Optional<Why> why(String id) {
        if (RAW.matcher(id).matches()) {
            RawCoordinates raw = RawCoordinates.parse(id);
            return store.read(connection -> whyRaw(connection, raw));
        }
        if (!ARTICLE.matcher(id).matches() && !DOCUMENT.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is no id: give an article's (32 hexadecimal digits), a"
                    + " document's (two of them, joined by a hyphen) or a raw record's <partition>-<offset>");
        }
        return store.read(connection -> whyArticle(connection, id));
    }

    private Optional<ArticleView> find(Connection connection, String id) throws SQLException {
        boolean document = DOCUMENT.matcher(id).matches();
        String condition = document
                ? "where d.id = ?"
                : "where d.article = ? order by (a.content_hash is not distinct from d.content_hash) desc,"
                        + " d.fetched_at desc, d.content_hash desc limit 1";
        List<ArticleView> found = Store.rows(connection, """
                select d.event, d.raw_partition, d.raw_offset, a.content_hash is not distinct from d.content_hash as current,
                    v.document is not null as judged, v.duplicate_of, v.kind, v.similarity, v.version_of, v.links,
                    array(select flag from verdict_flag f where f.document = d.id) as flags
                from document d left join article a on a.id = d.article left join verdict v on v.document = d.id
                """ + condition, List.of(id), row -> view(connection, row));
        return found.stream().findFirst();
    }

    private ArticleView view(Connection connection, ResultSet row) throws SQLException {
        ArticleEnriched event = judged(event(row.getString("event")), row);
        String document = event.document().toString();
        List<Related> versions = related(
                connection,
                "where d.article = ? order by d.fetched_at desc, d.id",
                event.id().value());
        List<Related> copies = related(
                connection,
                "where d.id in (select document from verdict where duplicate_of = ?) order by d.fetched_at, d.id",
                document);
        String links = event.links().stream().map(DocumentId::toString).collect(Collectors.joining(" "));
        Duplicate duplicate = event.duplicate();
        Related original = duplicate == null
                ? null
                : related(connection, "where d.id = ?", duplicate.of().toString()).stream()
                        .findFirst()
                        .orElse(null);
        return new ArticleView(
                event,
                new RawCoordinates(row.getInt("raw_partition"), row.getLong("raw_offset")),
                row.getBoolean("current"),
                versions,
                copies,
                related(
                        connection,
                        "where d.id = any(string_to_array(?, ' ')) order by array_position(string_to_array(?, ' '), d.id)",
                        links,
                        links),
                original,
                original == null ? null : likeness(connection, event, original),
                StoryQueries.find(connection, event.document(), publishers).orElse(null),
                event.flags().stream()
                        .flatMap(flag -> DuplicateFlag.of(flag).stream())
                        .map(flag -> new Flagged(flag.label(), flag.explanation()))
                        .toList());
    }

    /** The texts of both, compared again: what is stored of a verdict says who and how much, not why. */
    private static @Nullable Likeness likeness(Connection connection, ArticleEnriched event, Related original)
            throws SQLException {
        String own = ArticleEnriched.content(event.title(), event.text());
        return Store.rows(
                        connection,
                        "select event->>'title' as title, event->>'text' as text from document where id = ?",
                        List.of(original.id().toString()),
                        row -> Likeness.of(own, ArticleEnriched.content(row.getString("title"), row.getString("text"))))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static ArticleEnriched event(String json) {
        try {
            return Json.MAPPER.readValue(json, ArticleEnriched.class);
        } catch (JsonProcessingException e) {
            throw new ConsoleException("the store holds an event that cannot be read: " + Json.reason(e), e);
        }
    }

    private static ArticleEnriched judged(ArticleEnriched event, ResultSet row) throws SQLException {
        if (!row.getBoolean("judged")) {
            return event;
        }
        DocumentId of = ArticleLists.documentOrNull(row.getString("duplicate_of"));
        Duplicate duplicate = of == null
                ? null
                : new Duplicate(
                        of,
                        DuplicateKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getDouble("similarity"));
        TreeSet<String> flags = new TreeSet<>(event.flags());
        flags.addAll(List.of((String[]) row.getArray("flags").getArray()));
        DocumentId versionOf = ArticleLists.documentOrNull(row.getString("version_of"));
        List<DocumentId> links = Arrays.stream((String[]) row.getArray("links").getArray())
                .map(DocumentId::parse)
                .toList();
        return event.judged(duplicate, versionOf, List.copyOf(flags), links);
    }

    private static List<Related> related(Connection connection, String condition, String... parameters)
            throws SQLException {
        return Store.rows(
                connection,
                RELATED + condition + " limit " + MOST_RELATED,
                List.of(parameters),
                row -> new Related(
                        DocumentId.parse(row.getString("id")),
                        row.getString("title"),
                        row.getString("source"),
                        ArticleLists.instant(row, "fetched_at"),
                        row.getBoolean("current")));
    }

    private Optional<Why> whyRaw(Connection connection, RawCoordinates raw) throws SQLException {
        String condition = "where o.raw_partition = ? and o.raw_offset = ?";
        List<Object> parameters = List.of(raw.partition(), raw.offset());
        List<Outcome> outcomes = outcomes(connection, condition, parameters);
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = outcomes.get(0);
        ArticleId article = outcome.id();
        String hash = outcome.contentHash();
        Optional<ArticleView> view = article == null || hash == null
                ? Optional.empty()
                : find(connection, new DocumentId(article, hash).toString());
        return Optional.of(new Why(view.orElse(null), outcomes, rejections(connection, condition, parameters)));
    }

    private Optional<Why> whyArticle(Connection connection, String id) throws SQLException {
        String article = id.substring(0, 32);
        String condition = "where o.article = ?";
        Optional<ArticleView> view = find(connection, id);
        List<Outcome> outcomes = outcomes(connection, condition, List.of(article));
        if (view.isEmpty() && (outcomes.isEmpty() || DOCUMENT.matcher(id).matches())) {
            return Optional.empty();
        }
        return Optional.of(new Why(view.orElse(null), outcomes, rejections(connection, condition, List.of(article))));
    }

    private static List<Outcome> outcomes(Connection connection, String condition, List<Object> parameters)
            throws SQLException {
        return Store.rows(
                connection,
                "select * from outcome o " + condition
                        + " order by fetched_at desc, raw_partition, raw_offset desc limit " + MOST_RELATED,
                parameters,
                ArticleQueries::outcome);
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String article = row.getString("article");
        OffsetDateTime fetchedAt = row.getObject("fetched_at", OffsetDateTime.class);
        return new Outcome(
                new RawCoordinates(row.getInt("raw_partition"), row.getLong("raw_offset")),
                article == null ? null : new ArticleId(article),
                Outcome.Kind.valueOf(
                        row.getString("outcome").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("reason"),
                row.getString("content_hash"),
                fetchedAt == null ? null : fetchedAt.toInstant(),
                row.getLong("duration_micros"));
    }

    private static List<String> rejections(Connection connection, String condition, List<Object> parameters)
            throws SQLException {
        List<String> sentences = new ArrayList<>();
        Store.rows(
                connection,
                "select detail from rejected o " + condition + " order by raw_partition, raw_offset limit "
                        + MOST_RELATED,
                parameters,
                row -> sentences.add(row.getString(1)));
        return sentences;
    }

    @Override
    public void close() {
        if (own) {
            store.close();
        }
    }
}
