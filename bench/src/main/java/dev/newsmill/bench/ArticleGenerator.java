package dev.newsmill.bench;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes any number of articles from a few sample documents: sentences shuffled within each paragraph, some dropped, numbers changed, the
 * page's header and footer kept. One article in ten reprints an earlier one. The same seed gives the same articles. Immutable.
 */
public final class ArticleGenerator {
    private static final Instant FIRST_FETCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final int REPRINT_EVERY = 10;
    private static final int LONG_LINE = 60;

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
                .map(line -> line.length() < LONG_LINE ? line : varied(line, random))
                .collect(Collectors.joining("\n"));
    }

    private static String varied(String paragraph, Random random) {
        List<String> sentences = new ArrayList<>(Arrays.asList(paragraph.split("(?<=[。;!?])")));
        Collections.shuffle(sentences, random);
        int kept = Math.max(1, sentences.size() - random.nextInt(1 + sentences.size() / 4));
        StringBuilder out = new StringBuilder(paragraph.length());
        for (char c : String.join("", sentences.subList(0, kept)).toCharArray()) {
            out.append(c >= '0' && c <= '9' ? (char) ('0' + random.nextInt(10)) : c);
        }
        return out.toString();
    }
}
