package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.app.NewsmillCli;
import dev.newsmill.app.command.Terminal;
import dev.newsmill.console.ConsoleConfig;
import dev.newsmill.events.Json;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Explaining an article: what {@code newsmill why} must show of a page that was badly coded, in another script, and padded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyIT {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><meta charset=\"gb2312\"><title>石橋鎮圖書館新館開放 - 石橋在線</title></head><body>"
                    + "<div><a href=\"/\">首頁</a> <a href=\"/news\">新聞</a></div><h1>石橋鎮圖書館新館開放</h1>"
                    + "<p>發布時間:2024年3月5日 來源:石橋日報</p>"
                    + "<p>3月4日,石橋鎮圖書館新館正式向讀者開放,新館共有三層,藏書１２萬冊,設有兒童閱覽區和自習區。</p>"
                    + "<p>館長介紹,新館每周開放六天,讀者憑身份證即可辦理借閱手續,外地讀者同樣可以借書。</p>"
                    + "<p>版權所有 石橋在線</p></body></html>";

    private Newsmill newsmill;
    private String article;

    @BeforeAll
    void feed(@TempDir Path data) throws Exception {
        newsmill = Newsmill.start(data);
        byte[] page = PAGE.getBytes(Charset.forName("GB18030"));
        article = new Ingest(newsmill.ingestUrl())
                .post("text/html", page, "X-Article-Url", "http://shiqiao.example/1.html")
                .id(0);
        newsmill.drained();
    }

    @AfterAll
    void stop() {
        if (newsmill != null) {
            newsmill.close();
        }
    }

    @Test
    void tellsTheCharsetTheFieldsTheVotesTheChangesAndTheRelease() {
        String why = run("why", article);

        assertThat(why)
                .containsPattern("charset +'GB18030' by ")
                .containsPattern("title +'石橋鎮圖書館新館開放' by ")
                .containsPattern(
                        "published +'2024-03-05' by .*confidence 0\\.\\d\\d|published +'2024-03-05' by .*confidence 1\\.00")
                .containsPattern("credit +'石橋日報' by ")
                .containsPattern("language +'zh-Hant' by ")
                .containsPattern("\\+ [.dnst]{4}  text +3月4日,石橋鎮圖書館新館正式向讀者開放")
                .containsPattern("- [.dnst]{4}  \\w+ +版權所有 石橋在線")
                .containsPattern("text: traditional-script × \\d+  '橋' to '桥'")
                .containsPattern("text: compatibility-form × \\d+ +'１' to '1'")
                .containsPattern("normalise/look-alikes.tsv  [0-9a-f]{64}")
                .containsPattern("raw record \\d+-\\d+: enriched, fetched ");
    }

    @Test
    void tellsTheSameToAProgram() throws Exception {
        JsonNode why = Json.MAPPER.readTree(run("why", article, "--json"));

        assertThat(why.at("/article/event/title").asText()).isEqualTo("石桥镇图书馆新馆开放");
        assertThat(why.at("/explanation/lines").size()).isGreaterThanOrEqualTo(4);
        assertThat(why.at("/explanation/normalisations").findValuesAsText("kind"))
                .contains("traditional-script");
        assertThat(why.at("/explanation/release")).isEqualTo(why.at("/article/event/release"));
    }

    private String run(String... command) {
        ConsoleConfig store = newsmill.console();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = Map.of(
                "NEWSMILL_BOOTSTRAP_SERVERS", newsmill.bootstrapServers(),
                "NEWSMILL_DATABASE_URL", store.databaseUrl(),
                "NEWSMILL_DATABASE_USER", store.databaseUser(),
                "NEWSMILL_DATABASE_PASSWORD", store.databasePassword());
        Terminal terminal = new Terminal(
                new PrintWriter(out), new PrintWriter(err), InputStream.nullInputStream(), false, environment);
        int code = NewsmillCli.run(terminal, command);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }
}
