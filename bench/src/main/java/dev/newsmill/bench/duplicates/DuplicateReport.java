package dev.newsmill.bench.duplicates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many altered stories are recognised, and how many other texts are taken for duplicates.
 *
 * @param recall one row per way of altering and length
 * @param falseDuplicates one row per kind of pairs that are no duplicates
 */
public record DuplicateReport(List<Recall> recall, List<FalseDuplicates> falseDuplicates) {
    private static final int[] LENGTHS = {400, 2000};
    private static final int MANY_FIGURES = 4;
    private static final int MOST_SHARING = 100;
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\d");

    /** Whether every recall reaches its bound and nothing else is taken for a duplicate. */
    @JsonIgnore
    public boolean isMet() {
        return recall.stream().allMatch(Recall::isMet)
                && falseDuplicates.stream().allMatch(row -> row.found() == 0);
    }

    /**
     * @param letters about how long the stories are
     * @param pairs altered stories tried
     * @param met those that share a key with their story
     * @param found those recognised as duplicates
     * @param bound the least recall asked for, 0 for none
     */
    public record Recall(Variant variant, int letters, int pairs, int met, int found, double bound) {
        public double recall() {
            return pairs == 0 ? 0 : (double) found / pairs;
        }

        public boolean isMet() {
            return recall() >= bound;
        }
    }

    /**
     * @param pairs compared
     * @param met those that share a key
     * @param found those taken for duplicates
     */
    public record FalseDuplicates(String among, long pairs, long met, long found) {}

    /**
     * Alters the articles of a folder in every way, and compares all pairs of texts that are none of each other's duplicates.
     *
     * @param folder with articles as {@code .txt} files, at any depth
     */
    public static DuplicateReport measure(Path folder, long seed) throws IOException {
        List<Recall> recall = new ArrayList<>();
        List<FalseDuplicates> falseDuplicates = new ArrayList<>();
        Words words = Words.load();
        for (int letters : LENGTHS) {
            List<Story> stories = Stories.from(folder, letters);
            recall.addAll(recall(stories, letters, new Alterations(stories, words), seed));
            falseDuplicates.add(changedNumbers(stories, letters, new Alterations(stories, words), seed));
            falseDuplicates.add(unrelated(stories, letters));
            for (String passage : Passages.ALL) {
                falseDuplicates.add(sharing(passage, stories, letters));
            }
        }
        Forms.load()
                .stories(Forms.MOST, new Random(seed))
                .forEach((name, stories) -> falseDuplicates.add(pairs(
                        "form: " + name, stories.stream().map(Document::of).toList())));
        return new DuplicateReport(recall, falseDuplicates);
    }

    private static List<Recall> recall(List<Story> stories, int letters, Alterations alterations, long seed) {
        Map<Variant, Recall> rows = new EnumMap<>(Variant.class);
        for (Variant variant : Variant.values()) {
            if (!variant.isDuplicate()) {
                continue;
            }
            Random random = new Random(seed);
            int met = 0;
            int found = 0;
            for (Story story : stories) {
                Document original = Document.of(story);
                Document altered = altered(story, variant, alterations, random);
                met += original.meets(altered) ? 1 : 0;
                found += original.isDuplicateOf(altered) ? 1 : 0;
            }
            rows.put(variant, new Recall(variant, letters, stories.size(), met, found, variant.bound(letters)));
        }
        return List.copyOf(rows.values());
    }

    private static Document altered(Story story, Variant variant, Alterations alterations, Random random) {
        Story altered = alterations.alter(story, variant, random);
        return variant == Variant.OTHER_HEADER_AND_FOOTER
                ? Document.ofPage(SitePage.ofAny(altered, random))
                : Document.of(altered);
    }

    private static FalseDuplicates changedNumbers(
            List<Story> stories, int letters, Alterations alterations, long seed) {
        Random random = new Random(seed);
        long met = 0;
        long found = 0;
        long pairs = 0;
        for (Story story : stories) {
            if (figures(story) < MANY_FIGURES) {
                continue;
            }
            Document original = Document.of(story);
            Document altered = Document.of(alterations.alter(story, Variant.NUMBERS_CHANGED, random));
            pairs++;
            met += original.meets(altered) ? 1 : 0;
            found += original.isDuplicateOf(altered) ? 1 : 0;
        }
        return new FalseDuplicates(Variant.NUMBERS_CHANGED.label() + ", " + letters, pairs, met, found);
    }

    /** Different numbers of two and more digits: a story without any is the same story whatever its lists are counted by. */
    private static long figures(Story story) {
        return FIGURE.matcher(story.text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    private static FalseDuplicates unrelated(List<Story> stories, int letters) {
        return pairs(
                "unrelated articles of one site, " + letters,
                stories.stream()
                        .map(story -> Document.ofPage(SitePage.of(story, 0)))
                        .toList());
    }

    /** Articles that have one passage in common, at the end of some and in the middle of others; none of two from one file. */
    private static FalseDuplicates sharing(String passage, List<Story> stories, int letters) {
        List<Document> documents = new ArrayList<>();
        for (Story story : stories.subList(0, Math.min(stories.size(), MOST_SHARING))) {
            int length = story.text().length();
            int at = documents.size() % 2 == 0 ? length : length / 2;
            documents.add(Document.of(story.withText(story.text().substring(0, at)
                    + '\n'
                    + passage
                    + '\n'
                    + story.text().substring(at))));
        }
        long pairs = 0;
        long met = 0;
        long found = 0;
        for (int i = 0; i < documents.size(); i++) {
            for (int j = 0; j <= i - Stories.PER_ARTICLE; j++) {
                pairs++;
                met += documents.get(i).meets(documents.get(j)) ? 1 : 0;
                found += documents.get(i).isDuplicateOf(documents.get(j)) ? 1 : 0;
            }
        }
        return new FalseDuplicates("passage of " + passage.length() + " in both, " + letters, pairs, met, found);
    }

    private static FalseDuplicates pairs(String among, List<Document> documents) {
        long met = 0;
        long found = 0;
        Map<String, Document> different = new TreeMap<>();
        documents.forEach(
                document -> different.put(document.fingerprint().features().contentHash(), document));
        List<Document> all = List.copyOf(different.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                met += all.get(i).meets(all.get(j)) ? 1 : 0;
                found += all.get(i).isDuplicateOf(all.get(j)) ? 1 : 0;
            }
        }
        return new FalseDuplicates(among, (long) all.size() * (all.size() - 1) / 2, met, found);
    }
}
