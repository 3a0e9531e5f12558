package dev.newsmill.it.flow;

import dev.newsmill.bench.ArticleGenerator;
import dev.newsmill.events.ArticleFetched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Any number of distinct articles, made from the crawled documents of the bundle. */
final class Articles {
    private static final String CRAWLED = "00\\d_[0-9a-f]+\\.txt";

    private Articles() {}

    static List<ArticleFetched> generated(long seed, int count) throws IOException {
        try (Stream<Path> files = Files.list(Newsmill.SEEDS)) {
            List<String> samples = files.filter(
                            file -> file.getFileName().toString().matches(CRAWLED))
                    .sorted()
                    .map(Articles::text)
                    .toList();
            return new ArticleGenerator(samples, seed).articles(0, count);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
