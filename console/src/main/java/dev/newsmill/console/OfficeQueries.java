package dev.newsmill.console;

import dev.newsmill.console.Offices.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds who held which office when in a run's tables. Thread-safe. */
public final class OfficeQueries implements AutoCloseable {
    private static final int INDEXED = 100;

    private static final String OFFICES = """
            select o.person, o.person_name, o.role, whose, o.former, min(day) as first, max(day) as last,
                count(distinct o.document) as documents, (array_agg(o.document order by day desc, o.document))[1] as latest,
                min(case o.origin when 'named' then 0 when 'document' then 1 when 'source' then 2 else 3 end) as scope
            from office o
            join document d on d.id = o.document
            join article a on a.id = d.article and a.content_hash = d.content_hash
            cross join lateral (select coalesce(o.division, o.organisation) as whose, coalesce(left(d.published, 10),
                to_char(d.fetched_at at time zone 'UTC', 'YYYY-MM-DD')) as day) as told
            where true""";

    private static final String GROUPED = " group by o.person, o.person_name, o.role, whose, o.former";

    private static final String ORDERED = """
             order by last desc, documents desc, o.person_name collate "C", o.role collate "C", whose collate "C", o.former
            limit ?""";

    private final Store store;
    private final boolean own;

    private OfficeQueries(Store store, boolean own) {
        this.store = store;
        this.own = own;
    }

    /**
     * Opens connections of its own; close it after use.
     *
     * @throws ConsoleException if the database cannot be reached
     */
    public static OfficeQueries open(ConsoleConfig config) {
        return new OfficeQueries(Store.open(config), true);
    }

    static OfficeQueries over(Store store) {
        return new OfficeQueries(store, false);
    }

    /** The offices that meet all conditions. */
    public Offices find(Offices.Query query) {
        List<Object> parameters = new ArrayList<>();
        String sql = OFFICES + conditions(query, parameters) + GROUPED + period(query, parameters) + ORDERED;
        parameters.add(query.limit() + 1);
        List<Held> found = store.read(connection -> Store.rows(connection, sql, parameters, OfficeQueries::held));
        boolean more = found.size() > query.limit();
        return new Offices(more ? found.subList(0, query.limit()) : found, more);
    }

    private static String conditions(Offices.Query query, List<Object> parameters) {
        var sql = new StringBuilder();
        if (query.person() != null) {
            sql.append(" and left(o.person_name, 100) = any(?) and o.person_name = any(?)");
            parameters.add(starts(query.person()));
            parameters.add(QueryWords.spellings(query.person()));
        }
        if (query.role() != null) {
            sql.append(" and left(o.role, 100) = any(?) and o.role = any(?)");
            parameters.add(starts(query.role()));
            parameters.add(QueryWords.spellings(query.role()));
        }
        if (query.organisation() != null) {
            sql.append(" and exists (select from unnest(?) as start where starts_with(o.organisation, start)"
                    + " or starts_with(o.division, start))");
            parameters.add(QueryWords.spellings(query.organisation()));
        }
        return sql.toString();
    }

    /** What the index knows of each spelling. */
    private static List<String> starts(String name) {
        return QueryWords.spellings(name).stream()
                .map(spelling -> spelling.substring(0, Math.min(INDEXED, spelling.length())))
                .toList();
    }

    private static String period(Offices.Query query, List<Object> parameters) {
        if (query.on() == null) {
            return "";
        }
        Period period = Period.of(query.on());
        parameters.add(period.last().toString());
        parameters.add(period.first().toString());
        return " having not o.former and min(day) <= ? and max(day) >= ?";
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("person"),
                row.getString("person_name"),
                row.getString("role"),
                row.getString("whose"),
                OfficeScope.values()[row.getInt("scope")],
                row.getBoolean("former"),
                row.getString("first"),
                row.getString("last"),
                row.getLong("documents"),
                row.getString("latest"));
    }

    /** Closes connections of its own only. */
    @Override
    public void close() {
        if (own) {
            store.close();
        }
    }
}
