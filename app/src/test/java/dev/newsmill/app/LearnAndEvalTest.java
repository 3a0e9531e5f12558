package dev.newsmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.app.command.Terminal;
import dev.newsmill.events.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
