package dev.newsmill.console;

import dev.newsmill.console.Offices.Held;
import java.util.ArrayList;
import java.util.List;

/** Finds who held which office when in a run's tables. Thread-safe. */
public final class OfficeQueries implements AutoCloseable {
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
        StringBuilder sql = new StringBuilder("""
                select o.person, o.person_name, o.role, o.organisation, o.former, min(day) as first, max(day) as last,
                    count(distinct o.document) as documents
                from office o
                join document d on d.id = o.document
                join article a on a.id = d.article and a.content_hash = d.content_hash
                cross join lateral (select coalesce(left(d.published, 10),
                    to_char(d.fetched_at at time zone 'UTC', 'YYYY-MM-DD')) as day) as dated
                where true""");
        List<Object> parameters = new ArrayList<>();
        if (query.person() != null) {
            sql.append(" and left(o.person_name, 100) = left(?, 100) and o.person_name = ?");
            parameters.add(query.person());
            parameters.add(query.person());
        }
        if (query.role() != null) {
            sql.append(" and left(o.role, 100) = left(?, 100) and o.role = ?");
            parameters.add(query.role());
            parameters.add(query.role());
        }
        if (query.organisation() != null) {
            sql.append(" and starts_with(o.organisation, ?)");
            parameters.add(query.organisation());
        }
        sql.append("""
                 group by o.person, o.person_name, o.role, o.organisation, o.former
                order by last desc, documents desc, o.person_name collate "C", o.role collate "C", o.organisation collate "C",
                    o.former
                limit ?""");
        parameters.add(query.limit() + 1);
        List<Held> found = store.read(connection -> Store.rows(
                connection,
                sql.toString(),
                parameters,
                row -> new Held(
                        row.getString("person"),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("organisation"),
                        row.getBoolean("former"),
                        row.getString("first"),
                        row.getString("last"),
                        row.getLong("documents"))));
        boolean more = found.size() > query.limit();
        return new Offices(more ? found.subList(0, query.limit()) : found, more);
    }

    /** Closes connections of its own only. */
    @Override
    public void close() {
        if (own) {
            store.close();
        }
    }
}
