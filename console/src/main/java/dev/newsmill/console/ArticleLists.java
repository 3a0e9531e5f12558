package dev.newsmill.console;

import dev.newsmill.console.ArticlePage.EntityLine;
import dev.newsmill.console.ArticlePage.Line;
import dev.newsmill.events.DocumentId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The queries behind lists of articles. */
final class ArticleLists {
    private static final int ENTITIES_SHOWN = 5;
    private static final int TEXT_READ = 4_000;
    private static final int LAST_RANK = 1_000;
    private static final Pattern AFTER_DOCUMENT = Pattern.compile("(-?\\d{1,15})~([0-9a-f]{32}-[0-9a-f]{32})");
    private static final Pattern AFTER_RANK = Pattern.compile("r(\\d{1,4})");

    /**
     * Only current versions. The planner cannot know that nearly every document is one; {@code offset 0} keeps it from joining all of
     * them before it sorts and makes it go through the documents in the order asked for, looking each one up.
     */
    private static final String COLUMNS = """
            select d.id, d.title, d.source, d.url, d.published, d.fetched_at, d.language, v.duplicate_of,
                left(d.event->>'text', %d) as text
            from document d
            join lateral (
                select 1 from article a where a.id = d.article and a.content_hash = d.content_hash offset 0) current on true
            left join lateral (select * from verdict v where v.document = d.id offset 0) v on true
            """.formatted(TEXT_READ);

    private ArticleLists() {}

    static ArticlePage list(Connection connection, ArticleQuery query) throws SQLException {
        ArticlePage page = found(connection, query);
        if (!query.byStory()) {
            return page;
        }
        Map<String, Integer> sizes = StoryQueries.sizes(
                connection,
                page.articles().stream().map(line -> line.id().toString()).toList());
        List<Line> stories = page.articles().stream()
                .map(line -> line.standingFor(sizes.getOrDefault(line.id().toString(), 1)))
                .toList();
        return new ArticlePage(stories, page.words(), page.partial(), page.next());
    }

    private static ArticlePage found(Connection connection, ArticleQuery query) throws SQLException {
        QueryWords words = query.text() == null ? new QueryWords(List.of()) : QueryWords.of(query.text());
        if (query.text() == null) {
            return latest(connection, query);
        }
        if (words.isEmpty()) {
            return new ArticlePage(List.of(), List.of(), false, null);
        }
        ArticlePage page = ranked(connection, query, words, words.everyWord());
        QueryWords telling = words.longerThanOneCharacter();
        return page.articles().isEmpty() && query.before() == null && !telling.isEmpty()
                ? ranked(connection, query, telling, telling.anyWord()).withSomeWords()
                : page;
    }

    private static ArticlePage latest(Connection connection, ArticleQuery query) throws SQLException {
        StringBuilder sql = new StringBuilder(COLUMNS).append("where true");
        List<Object> parameters = new ArrayList<>();
        restrict(query, sql, parameters);
        if (query.before() != null) {
            Matcher cursor = cursor(AFTER_DOCUMENT, query.before());
            sql.append(" and (d.fetched_at, d.id) < (to_timestamp(?::float8 / 1000), ?)");
            parameters.add(cursor.group(1));
            parameters.add(cursor.group(2));
        }
        sql.append(" order by d.fetched_at desc, d.id desc limit ?");
        parameters.add(query.limit() + 1);
        List<Line> lines = lines(connection, sql.toString(), parameters, List.of());
        if (lines.size() <= query.limit()) {
            return new ArticlePage(lines, List.of(), false, null);
        }
        Line last = lines.get(query.limit() - 1);
        return new ArticlePage(
                lines.subList(0, query.limit()),
                List.of(),
                false,
                last.fetchedAt().toEpochMilli() + "~" + last.id());
    }

    private static ArticlePage ranked(Connection connection, ArticleQuery query, QueryWords words, String tsquery)
            throws SQLException {
        int from = query.before() == null
                ? 0
                : Integer.parseInt(cursor(AFTER_RANK, query.before()).group(1));
        StringBuilder sql = new StringBuilder(COLUMNS)
                .append("join document_search s on s.document = d.id where s.words @@ ?::tsquery");
        List<Object> parameters = new ArrayList<>();
        parameters.add(tsquery);
        restrict(query, sql, parameters);
        sql.append(" order by ts_rank_cd(s.words, ?::tsquery) desc, d.fetched_at desc, d.id desc limit ? offset ?");
        parameters.add(tsquery);
        parameters.add(query.limit() + 1);
        parameters.add(from);
        List<Line> lines = lines(connection, sql.toString(), parameters, words.all());
        boolean more = lines.size() > query.limit() && from + query.limit() <= LAST_RANK;
        List<Line> shown = lines.subList(0, Math.min(lines.size(), query.limit()));
        return new ArticlePage(shown, words.all(), false, more ? "r" + (from + query.limit()) : null);
    }

    private static void restrict(ArticleQuery query, StringBuilder sql, List<Object> parameters) {
        if (query.source() != null) {
            sql.append(" and left(d.source, 100) = left(?, 100) and d.source = ?");
            parameters.add(query.source());
            parameters.add(query.source());
        }
        if (query.originals()) {
            sql.append(" and v.duplicate_of is null");
        }
        if (query.byStory()) {
            sql.append(" and ").append(StoryQueries.STANDS_FOR_ITS_STORY);
        }
        if (query.entity() != null) {
            sql.append(" and exists (select 1 from mention m where m.document = d.id and m.entity = ?)");
            parameters.add(query.entity());
        }
    }

    private static Matcher cursor(Pattern shape, String before) {
        Matcher matcher = shape.matcher(before);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'before' is not the 'next' of an earlier page of the same list");
        }
        return matcher;
    }

    private static List<Line> lines(Connection connection, String sql, List<Object> parameters, List<String> words)
            throws SQLException {
        List<Line> bare = Store.rows(connection, sql, parameters, row -> line(row, words));
        Map<String, List<EntityLine>> entities = entities(
                connection, bare.stream().map(each -> each.id().toString()).toList());
        return bare.stream()
                .map(each -> each.naming(entities.getOrDefault(each.id().toString(), List.of())))
                .toList();
    }

    private static Line line(ResultSet row, List<String> words) throws SQLException {
        return new Line(
                DocumentId.parse(row.getString("id")),
                row.getString("title"),
                row.getString("source"),
                row.getString("url"),
                row.getString("published"),
                instant(row, "fetched_at"),
                row.getString("language"),
                documentOrNull(row.getString("duplicate_of")),
                List.of(),
                Snippet.of(row.getString("text"), words),
                null);
    }

    private static Map<String, List<EntityLine>> entities(Connection connection, List<String> documents)
            throws SQLException {
        Map<String, List<EntityLine>> entities = new HashMap<>();
        Store.rows(connection, """
                select document, id, type, name, mentions from (
                    select m.document, e.id, e.type, e.name, m.mentions,
                        row_number() over (partition by m.document order by m.mentions desc, m.position) as rank
                    from mention m join entity e on e.id = m.entity where m.document = any(?)) ranked
                where rank <= ? order by document, rank""", List.of(documents, ENTITIES_SHOWN), row -> entities.computeIfAbsent(
                        row.getString("document"), document -> new ArrayList<>())
                .add(new EntityLine(
                        row.getString("id"), row.getString("type"), row.getString("name"), row.getInt("mentions"))));
        return entities;
    }

    static @Nullable DocumentId documentOrNull(@Nullable String id) {
        return id == null ? null : DocumentId.parse(id);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
