package dev.newsmill.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes any number of documents as a stream of news would bring them, {@value #PER_DAY} a day, without text functions in between. The
 * same seed gives the same documents. Immutable.
 *
 * <ul>
 *   <li>Two of three are stories of their own: 10 to 40 sentences of random ideographs, numbers, companies and persons among them, so
 *       that unrelated stories have nothing in common by chance.
 *   <li>One of three reprints a story of the {@value #PER_DAY} documents before it, and few stories have most of the reprints (Zipf): the
 *       most popular one of a day about ninety. Half of the reprints are word for word; the others have a line of their own in front and
 *       lack a paragraph.
 *   <li>Every other story quotes one of {@value #PHRASES} set phrases of 18 to 30 characters, drawn by Zipf's law: some phrases, and the
 *       fingerprint keys in them, stand in hundreds of stories that are not related.
 *   <li>One in ten has a trusted date {@value #DAYS_DATED_BACK} days before it was fetched, and so belongs to two eras.
 * </ul>
 */
final class HistoryDocuments {
    static final int PER_DAY = 2_000;
    static final int PHRASES = 10_000;

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration APART = Duration.ofDays(1).dividedBy(PER_DAY);
    private static final int REPRINT_EVERY = 3;
    private static final int POPULAR = 1_000;
    private static final int IDEOGRAPHS = 3_500;
    private static final int PER_PARAGRAPH = 4;
    private static final int NUMBER_EVERY = 3;
    private static final int NAME_EVERY = 5;
    private static final int DATED_BACK_EVERY = 10;
    static final int DAYS_DATED_BACK = 30;

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周";

    private final long seed;
    private final double[] phraseRanks = zipf(PHRASES);
    private final double[] storyRanks = zipf(POPULAR);

    HistoryDocuments(long seed) {
        this.seed = seed;
    }

    /**
     * @param text paragraphs separated by line feeds
     * @param isDatedBack whether it has a trusted date, {@link #DAYS_DATED_BACK} days before it was fetched
     */
    record Document(int number, Instant fetchedAt, String title, String text, boolean isDatedBack) {}

    /** Document {@code number}, from 0. */
    Document document(int number) {
        Instant fetchedAt = FIRST.plus(APART.multipliedBy(number));
        SplittableRandom random = random(number, 1);
        int story = story(number, random);
        List<String> paragraphs = paragraphs(story);
        if (story != number && random.nextBoolean()) {
            paragraphs.remove(random.nextInt(paragraphs.size()));
            paragraphs.add(0, ideographs(random, 30) + '。');
        }
        return new Document(
                number,
                fetchedAt,
                ideographs(random(story, 2), 18),
                String.join("\n", paragraphs),
                number % DATED_BACK_EVERY == 0);
    }

    /** The story that a document tells: its own, or an earlier one. */
    int story(int number) {
        return story(number, random(number, 1));
    }

    private int story(int number, SplittableRandom random) {
        boolean isReprint = number % REPRINT_EVERY == REPRINT_EVERY - 1;
        if (!isReprint || number < PER_DAY) {
            return number;
        }
        int dayBefore = number - number % PER_DAY - PER_DAY;
        int first = dayBefore + rank(storyRanks, random) * PER_DAY / POPULAR;
        return first % REPRINT_EVERY == REPRINT_EVERY - 1 ? first - 1 : first;
    }

    private List<String> paragraphs(int story) {
        SplittableRandom random = random(story, 3);
        int sentences = 10 + random.nextInt(31);
        int quoting = random.nextBoolean() ? random.nextInt(sentences) : sentences;
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            if (i == quoting) {
                paragraph.append(phrase(rank(phraseRanks, random))).append('，');
            }
            paragraph.append(ideographs(random, 20 + random.nextInt(25)));
            if (i % NUMBER_EVERY == 0) {
                paragraph.append(random.nextInt(5_000));
            }
            if (i % NAME_EVERY == 0) {
                paragraph.append(name(random));
            }
            paragraph.append('。');
            if (i % PER_PARAGRAPH == PER_PARAGRAPH - 1 || i == sentences - 1) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        return paragraphs;
    }

    /** Of a company, or in one of four of a person. */
    private static String name(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? "董事" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + ideographs(random, 1)
                : '，' + ideographs(random, 4) + "有限公司";
    }

    private String phrase(int rank) {
        SplittableRandom random = random(rank, 4);
        return ideographs(random, 18 + random.nextInt(13));
    }

    private static String ideographs(SplittableRandom random, int count) {
        StringBuilder out = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            out.append((char) ('一' + random.nextInt(IDEOGRAPHS)));
        }
        return out.toString();
    }

    private SplittableRandom random(int number, int purpose) {
        return new SplittableRandom((seed * 1_000_003L + number) * 31 + purpose);
    }

    /** Cumulated shares of ranks whose chance is as one over the rank. */
    private static double[] zipf(int ranks) {
        double[] cumulated = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            sum += 1.0 / (i + 1);
            cumulated[i] = sum;
        }
        for (int i = 0; i < ranks; i++) {
            cumulated[i] /= sum;
        }
        return cumulated;
    }

    /** From 0. */
    private static int rank(double[] cumulated, SplittableRandom random) {
        int at = Arrays.binarySearch(cumulated, random.nextDouble());
        return Math.min(at < 0 ? -at - 1 : at, cumulated.length - 1);
    }
}
