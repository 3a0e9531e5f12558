package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of one article: clean, normalised, tagged, compared, and explained. Offsets are UTF-16 code units into the field
 * named. Lists may be empty, never null.
 *
 * @param contentHash {@link Digest} of {@code title + '\n' + text}
 * @param fetchedAt the fetch shown; equal fetches of one document differ in nothing else
 * @param title normalised; may be empty
 * @param text paragraphs separated by one {@code \n}; normalised; may be empty only if the title is not
 * @param originalTitle as extracted, where normalisation changed it; else null
 * @param originalText as extracted, where normalisation changed it; else null
 * @param published when the page says it was published, or null: no date is better than a wrong one
 * @param byline who wrote it, or null
 * @param editor who edited it (责编), or null
 * @param credit the source the page itself credits (来源, 转载), or null
 * @param normalisations what was changed, counted, in the order of the steps
 * @param entities ordered by first mention
 * @param keywords most telling first
 * @param summary sentences of the text, in its order
 * @param duplicate of which earlier document this is a copy, or null: an original
 * @param versionOf the earlier document of the same article, where the verdict found one; else null
 * @param flags distinct and sorted, for example {@code mojibake-suspect}
 * @param evidence how each field was chosen
 */
public record ArticleEnriched(
        ArticleId id,
        String contentHash,
        @Nullable String url,
        String source,
        Instant fetchedAt,
        String title,
        String text,
        @Nullable Original originalTitle,
        @Nullable Original originalText,
        @Nullable PublishedTime published,
        @Nullable String byline,
        @Nullable String editor,
        @Nullable String credit,
        Language language,
        List<Normalisation> normalisations,
        List<Entity> entities,
        List<Role> roles,
        List<String> keywords,
        List<String> summary,
        @Nullable Duplicate duplicate,
        @Nullable DocumentId versionOf,
        List<DocumentId> links,
        List<String> flags,
        List<Evidence> evidence,
        ReleaseStamp release) {

    public ArticleEnriched {
        Check.present("id", id);
        Check.hash("contentHash", contentHash);
        Check.filled("source", source);
        fetchedAt = Check.moment("fetchedAt", fetchedAt);
        Check.present("title", title);
        Check.present("text", text);
        Check.present("language", language);
        Check.present("release", release);
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("an enriched article needs a title or a text");
        }
        normalisations = orEmpty(normalisations);
        entities = orEmpty(entities);
        roles = orEmpty(roles);
        keywords = orEmpty(keywords);
        summary = orEmpty(summary);
        links = orEmpty(links);
        flags = orEmpty(flags);
        evidence = orEmpty(evidence);
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                String within = mention.field() == Field.TITLE ? title : text;
                inside("entity '" + entity.name() + "'", mention.end(), mention.field(), within);
            }
        }
        for (Role role : roles) {
            inside("role '" + role.role() + "'", role.end(), Field.TEXT, text);
        }
    }

    private static void inside(String what, int end, Field field, String content) {
        if (end > content.length()) {
            throw new IllegalArgumentException(what + ": a mention ends at " + end + ", the " + field.label() + " has "
                    + content.length() + " code units");
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The string that {@code contentHash} hashes and that duplicates are judged by. */
    public static String content(String title, String text) {
        return title + '\n' + text;
    }

    public DocumentId document() {
        return new DocumentId(id, contentHash);
    }

    /** The same event with its verdict inside. */
    public ArticleEnriched judged(@Nullable Duplicate duplicate, @Nullable DocumentId versionOf, List<String> flags) {
        return judged(duplicate, versionOf, flags, links);
    }

    /** The same with its links to other documents. */
    public ArticleEnriched judged(
            @Nullable Duplicate duplicate,
            @Nullable DocumentId versionOf,
            List<String> flags,
            List<DocumentId> related) {
        return new ArticleEnriched(
                id,
                contentHash,
                url,
                source,
                fetchedAt,
                title,
                text,
                originalTitle,
                originalText,
                published,
                byline,
                editor,
                credit,
                language,
                normalisations,
                entities,
                roles,
                keywords,
                summary,
                duplicate,
                versionOf,
                related,
                flags,
                evidence,
                release);
    }

    /**
     * A field before normalisation and how to get back to it.
     *
     * @param edits quadruples (normalised start, normalised length, original start, original length) in rising order, none adjacent to
     *     the next; between edits both sides run in step
     */
    public record Original(String text, List<Integer> edits) {
        public Original {
            Check.present("text", text);
            edits = List.copyOf(edits);
            if (edits.size() % 4 != 0) {
                throw new IllegalArgumentException("'edits' has " + edits.size() + " numbers, not a multiple of 4");
            }
        }
    }

    /**
     * When the page says it was published.
     *
     * @param value ISO 8601 as precise as known: {@code 2022-08-29}, {@code 2022-08-29T08:05+08:00}
     * @param zone IANA zone the value was read in, or null when the page gave an offset or only a day
     * @param method the rule that chose it
     * @param confidence 0 to 1
     * @param candidates all that was found, in order of the text
     */
    public record PublishedTime(
            String value,
            Precision precision,
            @Nullable String zone,
            String method,
            double confidence,
            List<DateCandidate> candidates) {
        public PublishedTime {
            Check.filled("published.value", value);
            Check.present("published.precision", precision);
            Check.filled("published.method", method);
            Check.unit("published.confidence", confidence);
            candidates = List.copyOf(candidates);
        }
    }

    /** How precise a {@link PublishedTime} is. */
    public enum Precision {
        @JsonProperty("day")
        DAY,
        @JsonProperty("minute")
        MINUTE,
        @JsonProperty("second")
        SECOND
    }

    /**
     * A date that stood on the page.
     *
     * @param text as written
     * @param value ISO 8601
     * @param rule where it was found
     */
    public record DateCandidate(String text, String value, String rule) {
        public DateCandidate {
            Check.filled("candidate.text", text);
            Check.filled("candidate.value", value);
            Check.filled("candidate.rule", rule);
        }
    }

    /**
     * @param tag BCP 47, for example {@code zh-Hans}; {@code und} when unknown
     * @param script ISO 15924 code of the original, for example {@code Hant}
     * @param confidence 0 to 1
     */
    public record Language(String tag, String script, double confidence) {
        public Language {
            Check.filled("language.tag", tag);
            Check.filled("language.script", script);
            Check.unit("language.confidence", confidence);
        }
    }

    /**
     * @param kind the step, for example {@code pinyin-annotation}
     * @param count how often it changed something; positive
     */
    public record Normalisation(String kind, int count) {
        public Normalisation {
            Check.filled("normalisation.kind", kind);
            if (count <= 0) {
                throw new IllegalArgumentException("normalisation '" + kind + "' has count " + count);
            }
        }
    }

    /**
     * Somebody or something named.
     *
     * @param id stable: from type and canonical name
     * @param name canonical: the dictionary's, else the fullest in the document
     * @param mentions ordered by field, then by start; never empty
     * @param aliases how else the document writes it: distinct, by first mention, two characters or more; traditional forms as
     *     published. Empty in events from before they were kept
     */
    public record Entity(String id, EntityType type, String name, List<Mention> mentions, List<String> aliases) {
        public Entity {
            Check.filled("entity.id", id);
            Check.present("entity.type", type);
            Check.filled("entity.name", name);
            mentions = List.copyOf(mentions);
            aliases = orEmpty(aliases);
            if (mentions.isEmpty()) {
                throw new IllegalArgumentException("entity '" + name + "' has no mention");
            }
        }

        /** The stable id: type and the digest of the canonical name. */
        public static String idOf(EntityType type, String name) {
            return type.label() + '-' + Digest.of(name).substring(0, 16);
        }
    }

    /** What kind of entity. */
    public enum EntityType {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("place")
        PLACE,
        @JsonProperty("organisation")
        ORGANISATION;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where an entity stands. {@code end} is exclusive. */
    public record Mention(Field field, int start, int end) {
        public Mention {
            Check.present("mention.field", field);
            Check.span("mention", start, end);
        }
    }

    /** A text field of the event. */
    public enum Field {
        @JsonProperty("title")
        TITLE,
        @JsonProperty("text")
        TEXT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An office held, and where the text says so ({@code end} exclusive, into the text).
     *
     * @param person canonical name, as in the entities
     * @param role without the named place or body, level words included: {@code 市委书记}
     * @param organisation the place or body whose office it is, or null where neither text nor source tells
     * @param origin where {@code organisation} comes from, or null where there is none
     * @param former whether the text says it is held no more; null in events from before offices were found
     * @param division the usual full name of {@code organisation} if that is an administrative division: {@code 盐城市} for 盐城 and
     *     for 江苏省盐城市; else null
     */
    public record Role(
            String person,
            String role,
            @Nullable String organisation,
            int start,
            int end,
            @Nullable RoleOrigin origin,
            @Nullable Boolean former,
            @Nullable String division) {
        public Role {
            Check.filled("role.person", person);
            Check.filled("role.role", role);
            Check.span("role", start, end);
        }
    }

    /** How it is known whose an office is. */
    public enum RoleOrigin {
        /** Named beside the office. */
        @JsonProperty("named")
        NAMED,
        /** The place of that level that the document is about. */
        @JsonProperty("document")
        DOCUMENT,
        /** The place that the document's source is named after. */
        @JsonProperty("source")
        SOURCE
    }

    /** Of which document this is a copy, how it was recognised and how alike they are (0 to 1). */
    public record Duplicate(DocumentId of, DuplicateKind kind, double similarity) {
        public Duplicate {
            Check.present("duplicate.of", of);
            Check.present("duplicate.kind", kind);
            Check.unit("duplicate.similarity", similarity);
        }
    }

    /**
     * How a field was chosen.
     *
     * @param field what was decided, for example {@code charset}, {@code title}
     * @param value what was chosen; empty when nothing was
     * @param rule the rule that chose
     * @param candidates what lost, each with its rule
     */
    public record Evidence(String field, String value, String rule, List<String> candidates) {
        public Evidence {
            Check.filled("evidence.field", field);
            Check.filled("evidence.rule", rule);
            candidates = List.copyOf(candidates);
        }
    }
}
