package dev.newsmill.text.normalise;

import dev.newsmill.text.table.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Character entities that stayed in the text: {@code &ldquo;}, {@code &#8220;}, escaped twice {@code &amp;ldquo;}, or with the
 * ampersand lost on the way {@code ?ldquo;}.
 */
final class CharacterEntities implements Rule {
    static final Table NAMES = Table.read("normalise/character-entities.tsv");
    private static final Map<String, String> CHARACTERS = characters();

    /** An ampersand that was itself escaped, however often, counts once. The bounds keep hostile input linear. */
    private static final Pattern ENTITY = Pattern.compile(
            "(?:&(?:(?:amp|#0{0,4}38|#[xX]0{0,4}26);){0,64}|\\?)(?:([A-Za-z][A-Za-z0-9]{1,7})|#(\\d{1,8})|#[xX]([0-9A-Fa-f]{1,6}));");

    /** Behind a question mark shorter names may be words of the text, save those of markup. */
    private static final int SHORTEST_AFTER_QUESTION_MARK = 4;

    private static final Set<String> SHORT_AFTER_QUESTION_MARK = Set.of("lt", "gt", "amp");

    @Override
    public String kind() {
        return "character-entity";
    }

    @Override
    public void apply(String text, Draft.Rewriter rewriter) {
        int last = text.lastIndexOf(';');
        if (last < 0) {
            return;
        }
        Matcher matcher = ENTITY.matcher(text);
        int i = 0;
        while (i < last) {
            char unit = text.charAt(i);
            if ((unit != '&' && unit != '?') || !matcher.region(i, last + 1).lookingAt()) {
                i++;
                continue;
            }
            String character = character(matcher, unit == '?');
            if (character != null) {
                rewriter.keepTo(i);
                rewriter.replace(matcher.end() - i, character);
            }
            i = matcher.end();
        }
    }

    private static @Nullable String character(Matcher matcher, boolean ampersandLost) {
        String name = matcher.group(1);
        if (name != null) {
            boolean word = name.length() < SHORTEST_AFTER_QUESTION_MARK && !SHORT_AFTER_QUESTION_MARK.contains(name);
            return ampersandLost && word ? null : CHARACTERS.get(name);
        }
        if (ampersandLost) {
            return null;
        }
        int codePoint =
                matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : Integer.parseInt(matcher.group(3), 16);
        boolean character = Character.isValidCodePoint(codePoint)
                && Character.isDefined(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
        return character ? Character.toString(codePoint) : null;
    }

    private static Map<String, String> characters() {
        Map<String, String> characters = new HashMap<>();
        NAMES.rows().forEach((name, hex) -> characters.put(name, Character.toString(Integer.parseInt(hex, 16))));
        return Map.copyOf(characters);
    }
}
