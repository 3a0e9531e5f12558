package dev.newsmill.it.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.RunName;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (draft 2020-12) of the events, from their records. A component is required unless it is {@code @Nullable} or a list
 * or the hints (which read as empty when absent). Unknown fields are allowed: events only ever grow.
 */
final class EventSchemas {
    /** Value types that are written as one string. */
    private static final Map<Class<?>, String> SPELLINGS = Map.of(
            ArticleId.class, "^[0-9a-f]{32}$",
            DocumentId.class, "^[0-9a-f]{32}-[0-9a-f]{32}$",
            RawCoordinates.class, "^[0-9]+-[0-9]+$",
            RunName.class, "^[a-z][a-z0-9]{0,29}$");

    private EventSchemas() {}

    static JsonNode of(Class<?> event) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forFields().withRequiredCheck(EventSchemas::isRequired);
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            if (type.getErasedType() == Instant.class) {
                return text(context.getGeneratorConfig().createObjectNode().put("format", "date-time"));
            }
            String pattern = SPELLINGS.get(type.getErasedType());
            return pattern == null
                    ? null
                    : text(context.getGeneratorConfig().createObjectNode().put("pattern", pattern));
        });
        return new SchemaGenerator(config.build()).generateSchema(event);
    }

    private static CustomDefinition text(ObjectNode node) {
        return new CustomDefinition(node.put("type", "string"), true);
    }

    private static boolean isRequired(FieldScope field) {
        Class<?> type = field.getType().getErasedType();
        boolean nullable = field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
        return !nullable && !Collection.class.isAssignableFrom(type) && type != ArticleFetched.Hints.class;
    }
}
