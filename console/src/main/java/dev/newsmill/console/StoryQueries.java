package dev.newsmill.console;

import dev.newsmill.console.Story.Day;
import dev.newsmill.console.Story.Member;
import dev.newsmill.events.DocumentId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Follows verdicts to the root and from there to every copy. A verdict that is about to fall may close a circle: a union ends it. */
final class StoryQueries {
    private static final int COUNTED = 10_000;
    private static final int BEGINNING = 80;

    private static final String ROOT = """
            with recursive up as (
                select document, duplicate_of from verdict where document = ?
                union
                select v.document, v.duplicate_of from up join verdict v on v.document = up.duplicate_of)
            select document from up where duplicate_of is null""";

    private static final String MEMBERS = """
            with recursive down as (
                select ?::text collate "C" as document
                union
                select v.document from down join verdict v on v.duplicate_of = down.document)
            select d.id, d.title, d.source, d.credit, d.fetched_at, left(d.event->>'text', %d) as beginning, v.duplicate_of, v.kind
            from down join document d on d.id = down.document left join verdict v on v.document = d.id
            order by d.fetched_at, d.id limit %d""".formatted(BEGINNING, COUNTED);

    private static final String SIZES = """
            with recursive down as (
                select root collate "C" as root, root collate "C" as document from unnest(?) as t (root)
                union
                select down.root, v.document from down join verdict v on v.duplicate_of = down.document)
            select root, count(*) as documents from down group by root""";

    private StoryQueries() {}

    /** The story of a document; empty when it has no copies and is none, or the verdicts are about to change. */
    static Optional<Story> find(Connection connection, DocumentId document) throws SQLException {
        List<String> roots =
                Store.rows(connection, ROOT, List.of(document.toString()), row -> row.getString("document"));
        if (roots.isEmpty()) {
            return Optional.empty();
        }
        List<Member> members = Store.rows(connection, MEMBERS, List.of(roots.get(0)), StoryQueries::member);
        return members.size() < 2 ? Optional.empty() : Optional.of(story(DocumentId.parse(roots.get(0)), members));
    }

    /** How many documents each root's story has. */
    static Map<String, Integer> sizes(Connection connection, List<String> roots) throws SQLException {
        Map<String, Integer> sizes = new HashMap<>();
        Store.rows(connection, SIZES, List.of(roots), row -> sizes.put(row.getString("root"), row.getInt("documents")));
        return sizes;
    }

    private static Member member(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Member(
                DocumentId.parse(row.getString("id")),
                row.getString("title"),
                source,
                Publisher.family(source, row.getString("credit"), row.getString("beginning")),
                ArticleLists.instant(row, "fetched_at"),
                ArticleLists.documentOrNull(row.getString("duplicate_of")),
                row.getString("kind"));
    }

    private static Story story(DocumentId root, List<Member> members) {
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
                .orElse(members.get(0).source());
        return new Story(
                root,
                firstSource,
                members.size(),
                (int) members.stream().map(Member::family).distinct().count(),
                members.get(0).fetchedAt(),
                members.get(members.size() - 1).fetchedAt(),
                spread,
                members.subList(0, Math.min(members.size(), Story.MOST_MEMBERS)));
    }
}
