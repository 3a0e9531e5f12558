package dev.newsmill.text.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages in Latin letters, told by their commonest little words. A word counts for each language that has it. */
final class FunctionWords {
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}'’]+");
    private static final int WORDS_LOOKED_AT = 2_000;

    /** In this order a tie is decided. */
    private static final List<Map.Entry<String, Set<String>>> LANGUAGES = List.of(
            words(
                    "en",
                    "the of and to in is that for was on with as are by at from it be has have an this will were not said"),
            words(
                    "de",
                    "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus"),
            words(
                    "fr",
                    "le la les de des et en un une du est que dans pour qui sur au par il pas plus ne avec ce sont aux"),
            words("es", "el la los las de del y en que un una por con se para es al lo como más su no ha fue son"),
            words("it", "il la di che e un una per in del della con non sono da le gli dei nel si alla ha più è i"),
            words("pt", "o a os as de do da e em que um uma para com não por no na dos das se mais foi é ao"),
            words("nl", "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar werd"));

    private FunctionWords() {}

    /** @param share of the words looked at that are little words of the language, 0 to 1 */
    record Guess(String tag, double share) {}

    static Optional<Guess> guess(String text) {
        Map<String, Integer> hits = new HashMap<>();
        long[] words = new long[1];
        WORD_BREAK
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .limit(WORDS_LOOKED_AT)
                .forEach(word -> {
                    words[0]++;
                    String lower = word.toLowerCase(Locale.ROOT);
                    LANGUAGES.stream()
                            .filter(language -> language.getValue().contains(lower))
                            .forEach(language -> hits.merge(language.getKey(), 1, Integer::sum));
                });
        return LANGUAGES.stream()
                .map(language ->
                        new Guess(language.getKey(), hits.getOrDefault(language.getKey(), 0) / (double) words[0]))
                .filter(guess -> guess.share() > 0)
                .reduce((best, next) -> next.share() > best.share() ? next : best);
    }

    private static Map.Entry<String, Set<String>> words(String tag, String words) {
        return Map.entry(tag, Set.of(words.split(" ")));
    }
}
