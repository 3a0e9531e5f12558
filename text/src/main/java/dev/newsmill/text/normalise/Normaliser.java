package dev.newsmill.text.normalise;

import dev.newsmill.text.language.Language;
import dev.newsmill.text.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings a text into one form: a fixed list of named rules, each counted, with one map of offsets over all of them.
 *
 * <p>Applying it to its own result changes nothing. Thread-safe, deterministic; takes time in proportion to the length. The
 * result holds no control character but {@code \n}, which separates paragraphs; no unpaired surrogate; no run of spaces.
 */
public final class Normaliser {
    /** In this order, because one rule uncovers work for the next: an entity may spell a look-alike, never the reverse. */
    private static final List<Rule> FOR_ALL = List.of(
            new UnpairedSurrogates(),
            new ControlCharacters(),
            new CompatibilityForms(),
            new CharacterEntities(),
            new Spaces());

    private static final List<Rule> FOR_TRADITIONAL_CHINESE = chinese(ScriptConversion.ofTraditionalText());
    private static final List<Rule> FOR_SIMPLIFIED_CHINESE = chinese(ScriptConversion.ofSimplifiedText());
    private static final List<Rule> FOR_CHINESE_IN_BOTH_SCRIPTS = chinese(ScriptConversion.ofTextInBothScripts());

    /** Real text is stable after the second round; what is stacked deeper was stacked on purpose. */
    private static final int MOST_ROUNDS = 8;

    private Normaliser() {}

    /**
     * @param language as identified on the text as it came; only Chinese is converted to simplified script, Japanese and Korean
     *     never
     */
    public static Normalised normalise(String text, Language language) {
        List<Rule> rules = rulesFor(language);
        Map<String, Step> steps = new HashMap<>();
        Draft draft = Draft.of(text);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Draft before = draft;
            for (Rule rule : rules) {
                var rewriter = draft.rewrite();
                rule.apply(draft.text, rewriter);
                if (rewriter.changes() > 0) {
                    Step step = new Step(rule.kind(), rewriter.changes(), rewriter.examples());
                    steps.merge(rule.kind(), step, Normaliser::joined);
                }
                draft = rewriter.finish();
            }
            if (draft == before) {
                break;
            }
        }
        List<Step> inOrder = rules.stream()
                .flatMap(rule -> Stream.ofNullable(steps.get(rule.kind())))
                .toList();
        return new Normalised(draft.text, draft.offsets(), inOrder);
    }

    private static Step joined(Step one, Step other) {
        List<Step.Change> examples = Stream.concat(one.examples().stream(), other.examples().stream())
                .distinct()
                .limit(Step.MOST_EXAMPLES)
                .toList();
        return new Step(one.kind(), one.count() + other.count(), examples);
    }

    /** The tables the rules use. */
    public static List<Table> tables() {
        List<Table> tables =
                new ArrayList<>(List.of(CharacterEntities.NAMES, CompatibilityForms.RADICALS, LookAlikes.TABLE));
        tables.addAll(ScriptTables.ALL);
        return List.copyOf(tables);
    }

    private static List<Rule> chinese(ScriptConversion conversion) {
        return List.of(
                new UnpairedSurrogates(),
                new ControlCharacters(),
                new CompatibilityForms(),
                new CharacterEntities(),
                new PinyinAnnotations(),
                new LookAlikes(),
                conversion,
                new Spaces());
    }

    private static List<Rule> rulesFor(Language language) {
        if (!language.isChinese()) {
            return FOR_ALL;
        }
        return switch (language.script()) {
            case "Hant" -> FOR_TRADITIONAL_CHINESE;
            case "Hans" -> FOR_SIMPLIFIED_CHINESE;
            default -> FOR_CHINESE_IN_BOTH_SCRIPTS;
        };
    }
}
