package dev.newsmill.it.flow;

import dev.newsmill.bench.ArticleGenerator;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any number of distinct articles, made from the crawled documents of the bundle. */
final class Articles {
    private static final Instant FIRST_FETCH = Instant.parse("2026-01-05T02:00:00Z");
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

    /**
     * Short articles, cheap to enrich, for tests that need many. One in ten repeats an earlier one word for word on another page.
     */
    static List<ArticleFetched> brief(int count) {
        return IntStream.range(0, count).mapToObj(Articles::aboutACanal).toList();
    }

    private static ArticleFetched aboutACanal(int number) {
        int told = number % 10 == 9 ? number - 5 : number;
        String text = "石桥镇第" + told + "号水渠完成清淤\n2026年01月05日 09:30\n"
                + "1月5日,石桥镇第" + told + "号水渠完成清淤,沿线农田恢复供水,镇水利站派人到现场查看了水位和闸门的情况。\n"
                + "镇水利站负责人介绍,这条水渠全长" + (told + 3) + "百米,今后每年清淤两次,由沿线各村轮流看护,费用由镇里承担。";
        String url = "http://news.shiqiao.example/water/" + number + ".html";
        Instant fetchedAt = FIRST_FETCH.plusSeconds(number);
        Body body = Body.ofText(text);
        ArticleId id = ArticleId.of(url, "shiqiao.example", null, body.toBytes());
        return new ArticleFetched(
                id, url, "shiqiao.example", null, fetchedAt, fetchedAt, "test", "text/plain", null, body, Hints.NONE);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
