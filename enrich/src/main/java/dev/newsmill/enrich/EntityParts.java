package dev.newsmill.enrich;

import dev.newsmill.events.ArticleEnriched.Entity;
import dev.newsmill.events.ArticleEnriched.EntityType;
import dev.newsmill.events.ArticleEnriched.Field;
import dev.newsmill.events.ArticleEnriched.Mention;
import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Tagging;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.normalise.Normalised;
import dev.newsmill.text.normalise.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the names of a document into entities: one per type and canonical name, in the order of the first mention. */
final class EntityParts {
    /** A surname alone is no alias. */
    private static final int SHORTEST_ALIAS = 2;

    private final Map<String, Found> byId = new LinkedHashMap<>();

    /** An entity on its way. */
    private record Found(EntityType type, String name, List<Mention> mentions, Set<String> aliases) {}

    private final boolean isTraditional;

    private EntityParts(boolean isTraditional) {
        this.isTraditional = isTraditional;
    }

    /** A field before and after normalisation. */
    record Source(String raw, Normalised normalised) {}

    static List<Entity> of(Tagging names, Source title, Source text, Language language) {
        var entities = new EntityParts(!language.script().equals("Hans"));
        names.title().forEach(name -> entities.add(Field.TITLE, name, title));
        names.text().forEach(name -> entities.add(Field.TEXT, name, text));
        return entities.byId.entrySet().stream()
                .map(entity -> entity(entity.getKey(), entity.getValue()))
                .toList();
    }

    private static Entity entity(String id, Found found) {
        return new Entity(id, found.type(), found.name(), found.mentions(), List.copyOf(found.aliases()));
    }

    private void add(Field field, Tagged mention, Source source) {
        EntityType type = EntityType.valueOf(mention.type().name());
        String name = mention.name();
        Found found = byId.computeIfAbsent(
                Entity.idOf(type, name), id -> new Found(type, name, new ArrayList<>(), new LinkedHashSet<>()));
        found.mentions().add(new Mention(field, mention.start(), mention.end()));
        alias(found, mention.text());
        Range range = source.normalised().offsets().toOriginal(mention.start(), mention.end());
        // As many characters: only the script was changed. Otherwise something was removed, and damage is no alias.
        if (isTraditional && range.end() - range.start() == mention.text().length()) {
            alias(found, source.raw().substring(range.start(), range.end()));
        }
    }

    private static void alias(Found found, String form) {
        if (form.length() >= SHORTEST_ALIAS && !form.equals(found.name())) {
            found.aliases().add(form);
        }
    }
}
