package dev.newsmill.bench;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes any number of articles from a few sample documents: words and numbers of each paragraph exchanged, the page's header and footer
 * kept. One article in ten reprints an earlier one. The same seed gives the same articles. Immutable.
 */
public final class ArticleGenerator {
    private static final Instant FIRST_FETCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final int REPRINT_EVERY = 10;
    private static final int LONG_LINE = 30;

    private final List<String> samples;
    private final long seed;

    /** @param samples plain text as crawled, lines separated by {@code \n}; at least one */
    public ArticleGenerator(List<String> samples, long seed) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no sample documents given; at least one is needed");
        }
        this.samples = List.copyOf(samples);
        this.seed = seed;
    }

    /** Articles {@code from} (inclusive) to {@code to} (exclusive), each with its own URL. */
    public List<ArticleFetched> articles(int from, int to) {
        List<ArticleFetched> articles = new ArrayList<>(Math.max(0, to - from));
        for (int i = from; i < to; i++) {
            articles.add(article(i));
        }
        return articles;
    }

    /** Article {@code number}, from 0. */
    public ArticleFetched article(int number) {
        boolean reprint = number % REPRINT_EVERY == REPRINT_EVERY - 1;
        String text = text(reprint ? number - REPRINT_EVERY / 2 : number);
        String url = "https://bench.example/" + seed + "/" + number + ".html";
        Instant fetchedAt = FIRST_FETCH.plusSeconds(number);
        Body body = Body.ofText(text);
        return new ArticleFetched(
                ArticleId.of(url, "bench.example", null, body.toBytes()),
                url,
                "bench.example",
                null,
                fetchedAt,
                fetchedAt,
                "bench",
                "text/plain",
                null,
                body,
                Hints.NONE);
    }

    private String text(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        String sample = samples.get(random.nextInt(samples.size()));
        return sample.lines()
                .map(line -> line.length() < LONG_LINE ? line : varied(line, sample, random))
                .collect(Collectors.joining("\n"));
    }

    /**
     * The paragraph's punctuation and digits' places, other digits, and between them pieces of two characters from anywhere in the
     * sample: texts of one sample have its words and its shape in common, and no phrase long enough to be an anchor.
     */
    private static String varied(String paragraph, String sample, Random random) {
        StringBuilder out = new StringBuilder(paragraph.length());
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c >= '0' && c <= '9') {
                out.append((char) ('0' + random.nextInt(10)));
            } else if (isPair(paragraph, i)) {
                out.append(pair(sample, random));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String pair(String sample, Random random) {
        int at = random.nextInt(sample.length() - 1);
        while (!isPair(sample, at)) {
            at = (at + 1) % (sample.length() - 1);
        }
        return sample.substring(at, at + 2);
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length()
                && Character.isIdeographic(text.charAt(at))
                && Character.isIdeographic(text.charAt(at + 1));
    }
}
