package dev.newsmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.app.command.Terminal;
import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.enrich.Enricher;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleFetched.Body;
import dev.newsmill.events.ArticleFetched.Hints;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.Json;
import dev.newsmill.text.duplicate.StopKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that need no running system: they read files and write tables or figures. */
class LearnAndEvalTest {
    private static final List<String> ARTICLES = List.of(
            "北河县水利局七月一日启动堤防加固工程，计划用九十天完成全长十二公里的迎水坡护砌，总投资两千六百万元。",
            "望湖镇中学的学生昨天到敬老院表演节目，老人们看得十分高兴，院长代表全体老人向同学们表示感谢。",
            "县农业局的专家说，今年雨水充足，小麦长势良好，预计比去年增产一成，收割机已经检修完毕。");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatWasLearnedBecomesPartOfTheRelease() throws IOException {
        // given
        Path pages = Files.createDirectory(folder.resolve("pages"));
        for (int i = 0; i < ARTICLES.size(); i++) {
            Files.writeString(pages.resolve(i + ".txt"), ARTICLES.get(i) + "\n北河在线热线电话零五一二");
        }
        Path table = folder.resolve("boilerplate.tsv");

        // when
        int code = run("learn", "boilerplate", "--from", pages.toString(), "--out", table.toString(), "--source", "bh");

        // then
        assertThat(code).isZero();
        assertThat(table).hasContent("# newsmill boilerplate 1\nbh\t3\t北河在线热线电话零五一二\n");
        assertThat(run("version")).isZero();
        assertThat(run("version", "--boilerplate", table.toString())).isZero();
        List<String> printed = out.toString().lines().toList();
        assertThat(printed.get(0)).startsWith("3 pages read, 1 lines in at least three articles");
        assertThat(printed.get(1)).isNotEqualTo(printed.get(2));
    }

    @Test
    void fourFetchesOfOneAddressTeachNothing() throws IOException {
        // given
        StringBuilder fetches = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String page = "<p>" + ARTICLES.get(0) + "</p><p>" + ARTICLES.get(1) + "</p><p>第" + i + "次修改，补充了数字。</p>";
            fetches.append(Json.MAPPER.writeValueAsString(Map.of(
                            "url", "https://news.example/1?utm_source=" + i, "contentType", "text/html", "body", page)))
                    .append('\n');
        }
        Path pages = Files.writeString(folder.resolve("pages.jsonl"), fetches);
        Path table = folder.resolve("boilerplate.tsv");

        // when
        int code = run("learn", "boilerplate", "--from", pages.toString(), "--out", table.toString());

        // then
        assertThat(code).isZero();
        assertThat(table).hasContent("# newsmill boilerplate 1\n");
        assertThat(out.toString()).startsWith("4 pages read, 0 lines");
    }

    @Test
    void nothingToLearnFromIsOneSentence() throws IOException {
        // given
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path table = folder.resolve("boilerplate.tsv");

        // when
        int code = run("learn", "boilerplate", "--from", empty.toString(), "--out", table.toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .endsWith("newsmill: --from: no article in '" + empty + "'; nothing was learned or written"
                        + System.lineSeparator());
        assertThat(table).doesNotExist();
    }

    @Test
    void aTableNeedsAFolder() throws IOException {
        // given
        Path pages = Files.writeString(folder.resolve("1.txt"), ARTICLES.get(0));
        Path missing = folder.resolve("missing");

        // when
        int code = run(
                "learn",
                "boilerplate",
                "--from",
                pages.toString(),
                "--out",
                missing.resolve("boilerplate.tsv").toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "newsmill: --out: there is no folder '" + missing + "'; create it, or name another\n");
    }

    @Test
    void aWrongTableIsOneSentenceWithItsLine() throws IOException {
        // given
        Path table = folder.resolve("boilerplate.tsv");
        Files.writeString(table, "# newsmill boilerplate 1\nbh\tmany\tx\n");

        // when
        int code = run("version", "--boilerplate", table.toString());

        // then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("newsmill: --boilerplate: file '" + table
                        + "' line 2 names 'many' pages; a number from 1 on is needed\n");
    }

    @Test
    void keysOfManyDocumentsAreStoppedBecomePartOfTheReleaseAndLeaveTheBodyKey() throws IOException {
        // given: three articles that end in one long form of words, and one of them twice
        String form = "根据市防汛指挥部的统一部署，各县区组织人员昼夜巡查堤防、水库和低洼地段，发现险情立即上报，并转移受到威胁的群众，"
                + "同时做好抢险物资的储备和夜间值守，气象部门每隔三小时发布一次雨情，广播电视台滚动播出，学校和工地视情况停课停工";
        Path pages = Files.createDirectory(folder.resolve("pages"));
        for (int i = 0; i < ARTICLES.size(); i++) {
            Files.writeString(pages.resolve(i + ".txt"), ARTICLES.get(i) + "\n" + form + "。");
        }
        Files.writeString(pages.resolve("again.txt"), ARTICLES.get(0) + "\n" + form + "。");
        Path table = folder.resolve("stop-keys.txt");

        // when
        int code = run("learn", "stop-keys", "--from", pages.toString(), "--out", table.toString(), "--holders", "3");

        // then
        assertThat(code).as(err.toString()).isZero();
        StopKeys learned = StopKeys.parse(Files.readString(table)).keys();
        assertThat(learned.size()).isPositive();
        assertThat(out.toString()).startsWith("4 documents read, " + learned.size() + " keys of more than 3 of them");
        assertThat(run("version")).isZero();
        assertThat(run("version", "--stop-keys", table.toString())).isZero();
        assertThat(run("version", "--duplicate-cap", "255")).isZero();
        assertThat(out.toString().lines().skip(1)).hasSize(3).doesNotHaveDuplicates();

        // when: every key that two documents have is stopped
        assertThat(run("learn", "stop-keys", "--from", pages.toString(), "--out", table.toString(), "--holders", "1"))
                .isZero();
        Release stopping = Release.current()
                .judging(
                        Set.of(),
                        new DuplicateRules(
                                StopKeys.parse(Files.readString(table)).keys(), 256));
        List<Long> all = keys(pages.resolve("0.txt"), Release.current());
        List<Long> left = keys(pages.resolve("0.txt"), stopping);

        // then: the one key left is the body's, and the copy has it too
        assertThat(all).hasSizeGreaterThan(5);
        assertThat(left).hasSize(1).isEqualTo(keys(pages.resolve("again.txt"), stopping));
        assertThat(keys(pages.resolve("1.txt"), stopping))
                .doesNotContainAnyElementsOf(left)
                .hasSizeLessThan(keys(pages.resolve("1.txt"), Release.current()).size());
    }

    @Test
    void everyBadLineOfATableIsOneSentence() throws IOException {
        // given
        Path keys = Files.writeString(folder.resolve("keys.txt"), "# mine\n00000000000000ff\nnot a key\nff\n");
        Path houses = Files.writeString(folder.resolve("houses.tsv"), "青河传媒\n");

        // when
        int stopKeys = run("up", "--data-dir", folder.resolve("data").toString(), "--stop-keys", keys.toString());
        int publishers = run("demo", "--publishers", houses.toString());

        // then
        assertThat(stopKeys).isEqualTo(1);
        assertThat(publishers).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "stop-key table '" + keys
                                + "', line 3: 'not a key' is not a key of 16 hexadecimal digits (0-9, a-f)",
                        "stop-key table '" + keys + "', line 4: 'ff' is not a key of 16 hexadecimal digits (0-9, a-f)",
                        "newsmill: stop-key table '" + keys + "' has 2 bad lines; correct the file and start again",
                        "publisher table '" + houses
                                + "', line 1: expected family, domains, names and a remark or none, apart by tabs, found"
                                + " '青河传媒'",
                        "newsmill: publisher table '" + houses + "' has 1 bad line; correct the file and start again");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aStopKeyTableThatIsNotThereIsOneSentence() {
        assertThat(run("version", "--stop-keys", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .startsWith("newsmill: stop-key table '" + folder.resolve("none") + "' cannot be read");
    }

    private static List<Long> keys(Path page, Release release) throws IOException {
        Body body = Body.ofText(Files.readString(page));
        ArticleFetched article = new ArticleFetched(
                ArticleId.of(null, "bh", page.toString(), body.toBytes()),
                null,
                "bh",
                page.toString(),
                Instant.parse("2026-01-05T02:00:00Z"),
                Instant.parse("2026-01-05T02:00:00Z"),
                "files",
                "text/plain",
                null,
                body,
                Hints.NONE);
        return ((Enricher.Accepted) Enricher.enrich(article, release)).keys();
    }

    @Test
    void evalPrintsWhatItMeasured() throws IOException {
        // given
        Path mine = folder.resolve("mine");
        for (String part : List.of("original", "cleaned", "date")) {
            Files.createDirectories(mine.resolve(part));
        }
        Files.writeString(mine.resolve("original/a.html"), "<p>发布时间：2022-08-29</p><p>" + ARTICLES.get(0) + "</p>");
        Files.writeString(mine.resolve("cleaned/a.txt"), ARTICLES.get(0));
        Files.writeString(mine.resolve("date/a.txt"), "2022-08-29");

        // when
        int extraction = run("eval", "extraction", "--gold", mine.toString(), "--json");
        int dates = run("eval", "dates", "--gold", mine.toString(), "--json", "--details");

        // then
        assertThat(extraction).as(err.toString()).isZero();
        assertThat(dates).as(err.toString()).isZero();
        List<String> printed = out.toString().lines().toList();
        assertThat(Json.MAPPER.readTree(printed.get(0)).at("/f1").doubleValue()).isEqualTo(1);
        assertThat(Json.MAPPER.readTree(printed.get(0)).at("/mine/pages").intValue())
                .isEqualTo(1);
        assertThat(Json.MAPPER.readTree(printed.get(1)).at("/right").intValue()).isEqualTo(1);
        assertThat(Json.MAPPER
                        .readTree(printed.get(1))
                        .at("/mine/details/0/found")
                        .textValue())
                .isEqualTo("2022-08-29");
    }

    @Test
    void aCorpusNamedLikeAFieldStandsBesideIt() throws IOException {
        // given
        corpus("f1");

        // when
        int code = run("eval", "extraction", "--gold", folder.resolve("f1").toString(), "--json");

        // then
        assertThat(code).isZero();
        assertThat(Json.MAPPER.readTree(out.toString()).at("/f1").doubleValue()).isEqualTo(1);
        assertThat(Json.MAPPER.readTree(out.toString()).at("/corpus-f1/pages").intValue())
                .isEqualTo(1);
    }

    @Test
    void brokenLabelsAreOneSentenceWithTheFile() throws IOException {
        // given
        Path mine = corpus("mine");
        Path fetched = Files.createDirectory(mine.resolve("fetched"));
        Files.writeString(fetched.resolve("a.txt"), "yesterday");
        Path truths = Files.writeString(
                Files.createDirectory(folder.resolve("truths")).resolve("ground-truth.json"), "{\"a\": ");

        // then
        assertThat(refused(mine))
                .isEqualTo("newsmill: --gold: file '" + fetched.resolve("a.txt")
                        + "' is no instant such as 2022-08-29T08:00:00Z");
        assertThat(refused(truths.getParent()))
                .startsWith("newsmill: --gold: file '" + truths + "' is not JSON of the form");
        Files.writeString(truths, "{\"a\": {\"articleBody\": \"x\"}}");
        assertThat(refused(truths.getParent()))
                .startsWith("newsmill: --gold: file '" + truths + "' labels page 'a', but");
        Files.delete(fetched.resolve("a.txt"));
        Path orphan = Files.writeString(mine.resolve("cleaned/b.txt"), "x");
        assertThat(refused(mine)).startsWith("newsmill: --gold: file '" + orphan + "' labels a page, but there is no");
        Files.move(orphan, mine.resolve("original/b.html"));
        assertThat(refused(mine))
                .startsWith("newsmill: --gold: page '" + mine.resolve("original/b.html") + "' has no label");
    }

    private Path corpus(String name) throws IOException {
        Path mine = folder.resolve(name);
        Files.createDirectories(mine.resolve("original"));
        Files.createDirectories(mine.resolve("cleaned"));
        Files.writeString(mine.resolve("original/a.html"), "<p>" + ARTICLES.get(0) + "</p>");
        Files.writeString(mine.resolve("cleaned/a.txt"), ARTICLES.get(0));
        return mine;
    }

    /** The one sentence. */
    private String refused(Path gold) {
        err.getBuffer().setLength(0);
        assertThat(run("eval", "extraction", "--gold", gold.toString())).isEqualTo(2);
        return err.toString().strip();
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new ByteArrayInputStream(new byte[0]),
                false,
                Map.of("NEWSMILL_HOME", folder.resolve("home").toString()));
        return NewsmillCli.run(terminal, arguments);
    }
}
