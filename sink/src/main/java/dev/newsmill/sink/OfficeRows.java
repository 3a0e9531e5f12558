package dev.newsmill.sink;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Entity;
import dev.newsmill.events.ArticleEnriched.EntityType;
import dev.newsmill.events.ArticleEnriched.Role;
import dev.newsmill.events.ArticleEnriched.RoleOrigin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The offices of enriched events on their way into the table office. */
final class OfficeRows {
    private OfficeRows() {}

    /** Puts the offices of these documents in the place of those that were known. */
    static void write(Connection connection, List<ArticleEnriched> events) throws SQLException {
        Rows gone = new Rows("delete from office where document in (select unnest(?))", "text");
        Rows offices = new Rows("""
                insert into office (document, position, person, person_name, role, organisation, origin, former, division)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)""", "text", "int4", "text", "text", "text", "text", "text", "bool", "text");
        for (ArticleEnriched event : events) {
            String document = event.document().toString();
            gone.add(document);
            int position = 0;
            for (Role role : event.roles()) {
                offices.add(
                        document,
                        position++,
                        Entity.idOf(EntityType.PERSON, role.person()),
                        Storable.textOrNull(role.person()),
                        Storable.textOrNull(role.role()),
                        Storable.textOrNull(role.organisation()),
                        label(role.origin()),
                        Boolean.TRUE.equals(role.former()),
                        Storable.textOrNull(role.division()));
            }
        }
        gone.write(connection);
        offices.write(connection);
    }

    private static @Nullable String label(@Nullable RoleOrigin origin) {
        return origin == null ? null : origin.name().toLowerCase(Locale.ROOT);
    }
}
