package dev.newsmill.console;

import dev.newsmill.console.Story.Day;
import dev.newsmill.console.Story.Member;
import dev.newsmill.console.Story.Source;
import dev.newsmill.events.DocumentId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Follows verdicts to the root and from there to every copy and version. The root may not be in the store yet. A verdict that is about to
 * fall may close a circle: a union ends it. Each step is a look-up: {@code offset 0} keeps the planner, which cannot know how few steps
 * there are, from reading a whole table for them.
 */
final class StoryQueries {
    private static final int COUNTED = 10_000;
    private static final int EDGE = 80;

    private static final String ROOT = """
            with recursive up as (
                select ?::text collate "C" as document
                union
                select step.parent from up cross join lateral (
                    select v.parent from verdict v where v.document = up.document and v.parent is not null offset 0) step)
            select document from up where not exists (
                select 1 from verdict v where v.document = up.document and v.parent is not null)""";

    private static final String MEMBERS = """
            with recursive down as (
                select ?::text collate "C" as document
                union
                select step.document from down cross join lateral (
                    select v.document from verdict v where v.parent = down.document offset 0) step)
            select d.id, d.title, d.source, d.url, d.credit, d.fetched_at, v.parent,
                left(d.event->>'text', %1$d) || chr(10) || right(d.event->>'text', %1$d) as edges,
                case when v.duplicate_of is null and v.version_of is not null then 'version' else v.kind end as kind
            from down join document d on d.id = down.document left join verdict v on v.document = d.id
            order by d.fetched_at, d.id limit %2$d""".formatted(EDGE, COUNTED);

    private static final String SIZES = """
            with recursive up as (
                select id collate "C" as asked, id collate "C" as document from unnest(?) as t (id)
                union
                select up.asked, step.parent from up cross join lateral (
                    select v.parent from verdict v where v.document = up.document and v.parent is not null offset 0) step),
            down as (
                select asked, document from up where not exists (
                    select 1 from verdict v where v.document = up.document and v.parent is not null)
                union
                select down.asked, step.document from down cross join lateral (
                    select v.document from verdict v where v.parent = down.document offset 0) step)
            select asked, count(*) as documents from down cross join lateral (
                select 1 from document d where d.id = down.document offset 0) stored group by asked""";

    /**
     * Holds for the one line that stands for its story, given document {@code d} and its verdict {@code v}: of the current versions the
     * root, else the earliest original, else the earliest. Where the next on the way to the root is such a line, it looks no further;
     * else it goes through the story only as far as the first that comes before {@code d}.
     */
    static final String STANDS_FOR_ITS_STORY = """
            (v.parent is null or (
                not exists (
                    select 1 from verdict p join article b on b.id || '-' || b.content_hash = p.document
                    where p.document = v.parent and b.id = left(v.parent, 32) and p.parent is null offset 0)
                and not exists (
                    with recursive up as (
                        select v.parent as document
                        union
                        select step.parent from up cross join lateral (
                            select w.parent from verdict w
                            where w.document = up.document and w.parent is not null offset 0) step),
                    down as (
                        select document from up where not exists (
                            select 1 from verdict w where w.document = up.document and w.parent is not null)
                        union
                        select step.document from down cross join lateral (
                            select w.document from verdict w where w.parent = down.document offset 0) step)
                    select 1 from down cross join lateral (
                        select w.parent, w.duplicate_of, m.fetched_at, m.id from document m
                        join article b on b.id = m.article and b.content_hash = m.content_hash
                        left join verdict w on w.document = m.id
                        where m.id = down.document offset 0) other
                    where (other.parent is not null, other.duplicate_of is not null, other.fetched_at, other.id)
                        < (v.parent is not null, v.duplicate_of is not null, d.fetched_at, d.id))))""";

    private StoryQueries() {}

    /** The story of a document; empty when nothing in the store is a copy or version of it nor it of anything. */
    static Optional<Story> find(Connection connection, DocumentId document, Publishers publishers) throws SQLException {
        List<String> roots =
                Store.rows(connection, ROOT, List.of(document.toString()), row -> row.getString("document"));
        if (roots.isEmpty()) {
            return Optional.empty();
        }
        List<Told> members = Store.rows(connection, MEMBERS, List.of(roots.get(0)), row -> told(row, publishers));
        return members.size() < 2 ? Optional.empty() : Optional.of(story(DocumentId.parse(roots.get(0)), members));
    }

    /** How many documents the story of each document has. */
    static Map<String, Integer> sizes(Connection connection, List<String> documents) throws SQLException {
        Map<String, Integer> sizes = new HashMap<>();
        Store.rows(
                connection,
                SIZES,
                List.of(documents),
                row -> sizes.put(row.getString("asked"), row.getInt("documents")));
        return sizes;
    }

    /** A member and why it is counted for its publisher. */
    private record Told(Member member, String reason) {}

    private static Told told(ResultSet row, Publishers publishers) throws SQLException {
        String source = row.getString("source");
        Publishers.Voice voice =
                publishers.voice(source, row.getString("url"), row.getString("credit"), row.getString("edges"));
        return new Told(
                new Member(
                        DocumentId.parse(row.getString("id")),
                        row.getString("title"),
                        source,
                        voice.family(),
                        ArticleLists.instant(row, "fetched_at"),
                        ArticleLists.documentOrNull(row.getString("parent")),
                        row.getString("kind")),
                voice.reason());
    }

    private static Story story(DocumentId root, List<Told> told) {
        List<Member> members = told.stream().map(Told::member).toList();
        Map<LocalDate, Integer> days = new TreeMap<>();
        for (Member member : members) {
            days.merge(member.fetchedAt().atOffset(ZoneOffset.UTC).toLocalDate(), 1, Integer::sum);
        }
        List<Day> spread = new ArrayList<>();
        days.forEach((day, documents) -> spread.add(new Day(day, documents)));
        String firstSource = members.stream()
                .filter(member -> member.id().equals(root))
                .map(Member::source)
                .findFirst()
                .orElse(null);
        List<Source> sources = sources(told);
        return new Story(
                root,
                firstSource,
                members.size(),
                sources.size(),
                members.get(0).fetchedAt(),
                members.get(members.size() - 1).fetchedAt(),
                spread,
                sources.subList(0, Math.min(sources.size(), Story.MOST_MEMBERS)),
                members.subList(0, Math.min(members.size(), Story.MOST_MEMBERS)));
    }

    /** Those with most documents first, of equal ones the earlier. */
    private static List<Source> sources(List<Told> told) {
        Map<String, List<Told>> byFamily = new LinkedHashMap<>();
        told.forEach(each -> byFamily.computeIfAbsent(each.member().family(), family -> new ArrayList<>())
                .add(each));
        return byFamily.entrySet().stream()
                .map(entry -> new Source(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .map(Told::reason)
                                .distinct()
                                .limit(Story.MOST_REASONS)
                                .toList()))
                .sorted(Comparator.comparingInt(Source::documents).reversed())
                .toList();
    }
}
