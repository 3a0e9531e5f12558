package dev.newsmill.bench;

import dev.newsmill.text.decode.Decoder;
import dev.newsmill.text.extract.Boilerplate;
import dev.newsmill.text.extract.Extractor;
import dev.newsmill.text.extract.Form;
import dev.newsmill.text.extract.Page;
import dev.newsmill.text.language.Language;
import dev.newsmill.text.language.LanguageIdentifier;
import dev.newsmill.text.normalise.Normaliser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the text functions alone, on one thread, in CPU time of that thread: decoding and extracting HTML pages, normalising
 * texts. Each is warmed up first with as much again.
 */
final class TextBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PAGES = 300;
    private static final int SHORT = 2_000;
    private static final int LONGER = 20_000;
    private static final int LONG = 200_000;

    /** Of each length so many characters are normalised in all. */
    private static final int CHARACTERS = 8_000_000;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<String> samples;
    private final ArticleGenerator generator;

    TextBenchmark(List<String> samples, ArticleGenerator generator) {
        this.samples = List.copyOf(samples);
        this.generator = generator;
    }

    TextReport run() {
        List<byte[]> pages = new ArrayList<>();
        generator.articles(0, PAGES).forEach(article -> pages.add(PageGenerator.page(article)));
        nanosOfPages(pages);
        double seconds = nanosOfPages(pages) / NANOS_PER_SECOND;
        long bytes = pages.stream().mapToLong(page -> page.length).sum() / PAGES;
        perCharacter(SHORT);
        TextReport.PerCharacter perCharacter =
                new TextReport.PerCharacter(perCharacter(SHORT), perCharacter(LONGER), perCharacter(LONG));
        return new TextReport(PAGES / seconds, bytes, perCharacter.of2000() * SHORT / NANOS_PER_MICRO, perCharacter);
    }

    private long nanosOfPages(List<byte[]> pages) {
        long start = threads.getCurrentThreadCpuTime();
        int paragraphs = 0;
        for (byte[] bytes : pages) {
            String html = Decoder.decode(bytes, null).text();
            Page page = new Page(html, Form.HTML, null, null, FETCHED, null, null, null);
            paragraphs += Extractor.extract(page, ZONE, Boilerplate.none())
                    .paragraphs()
                    .size();
        }
        require(paragraphs > 0, "no page gave a paragraph");
        return threads.getCurrentThreadCpuTime() - start;
    }

    private double perCharacter(int length) {
        List<String> texts = samples.stream()
                .map(sample -> sample.repeat(1 + length / sample.length()).substring(0, length))
                .toList();
        List<Language> languages =
                texts.stream().map(LanguageIdentifier::identify).toList();
        normalise(texts, languages, length);
        return (double) normalise(texts, languages, length) / CHARACTERS;
    }

    private long normalise(List<String> texts, List<Language> languages, int length) {
        long start = threads.getCurrentThreadCpuTime();
        long characters = 0;
        for (int i = 0; i < CHARACTERS / length; i++) {
            int which = i % texts.size();
            characters += Normaliser.normalise(texts.get(which), languages.get(which))
                    .text()
                    .length();
        }
        require(characters > 0, "no text was left by normalisation");
        return threads.getCurrentThreadCpuTime() - start;
    }

    /** Also keeps what was computed from being optimised away. */
    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
