package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.console.Ledger;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.ArticleId;
import dev.newsmill.events.JsonSerde;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.Topics;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Feeding over HTTP, down to a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestHttpIT {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>石桥镇图书馆新馆开放</title></head><body><h1>石桥镇图书馆新馆开放</h1>"
                    + "<p>3月4日,石桥镇图书馆新馆正式向读者开放,新馆共有三层,藏书十二万册,设有儿童阅览区和自习区。</p>"
                    + "<p>馆长介绍,新馆每周开放六天,读者凭身份证即可办理借阅手续,外地读者同样可以借书。</p></body></html>";

    private Newsmill newsmill;
    private Ingest ingest;

    @BeforeAll
    void start(@TempDir Path data) {
        newsmill = Newsmill.start(data);
        ingest = new Ingest(newsmill.ingestUrl());
    }

    @AfterAll
    void stop() {
        if (newsmill != null) {
            newsmill.close();
        }
    }

    @Test
    void theOneBrokerSyncsEachAppendToTheTruthBeforeItAcknowledges() throws Exception {
        ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ARTICLE_FETCHED.name());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", newsmill.bootstrapServers()))) {
            assertThat(admin.describeConfigs(List.of(raw))
                            .all()
                            .get()
                            .get(raw)
                            .get("flush.messages")
                            .value())
                    .isEqualTo("1");
        }
    }

    @Test
    void anAcceptedArticleStandsInTheTopicWhereTheAnswerSays() throws Exception {
        // given
        String article = "{\"url\":\"http://www.one.example/a?utm_source=x\",\"body\":\"正文第一段,足够长的一句话。\"}";

        // when
        Ingest.Answer answer = ingest.post("application/json", article);

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.id(0))
                .isEqualTo(ArticleId.of("http://one.example/a", "", null, new byte[0])
                        .value());
        assertThat(at(answer.raw(0)).url()).isEqualTo("http://www.one.example/a?utm_source=x");
        assertThat(at(answer.raw(0)).source()).isEqualTo("one.example");
    }

    @Test
    void theSameArticleTwiceHasOneIdAndIsOneDocument() throws Exception {
        // given
        Ledger before = newsmill.drained();
        Ingest.Answer first = ingest.post("text/html", PAGE, "X-Article-Url", "http://two.example/news/1.html");

        // when
        Ingest.Answer second =
                ingest.post("text/html", PAGE, "X-Article-Url", "http://www.two.example/news/1.html#top");

        // then
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.id(0)).isEqualTo(first.id(0));
        assertThat(second.raw(0)).isNotEqualTo(first.raw(0));
        assertThat(newsmill.drained().rows()).isEqualTo(before.rows() + 1);
        assertThat(newsmill.outcomes().stream().filter(outcome -> first.id(0).equals(String.valueOf(outcome.id()))))
                .extracting(outcome -> outcome.outcome().label())
                .containsExactlyInAnyOrder("enriched", "unchanged");
    }

    @Test
    void aBadItemIsNamedAndTheGoodOnesAreTaken() throws Exception {
        // given
        String lines = "{\"url\":\"http://three.example/1\",\"body\":\"第一篇\"}\n"
                + "{\"externalId\":\"7\",\"body\":\"没有来源\"}\n"
                + "{\"url\":\"http://three.example/3\",\"titel\":\"x\",\"body\":\"第三篇\"}\n"
                + "{\"url\":\"http://three.example/4\",\"body\":\"第四篇\"}\n";

        // when
        Ingest.Answer answer = ingest.post("application/x-ndjson", lines);

        // then
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.body().at("/items/1/error").asText()).contains("missing 'source'");
        assertThat(answer.body().at("/items/2/error").asText()).contains("titel");
        assertThat(at(answer.raw(0)).url()).isEqualTo("http://three.example/1");
        assertThat(at(answer.raw(3)).url()).isEqualTo("http://three.example/4");
    }

    @Test
    void bytesThatAreNotUtf8AreKeptAsTheyAre() throws Exception {
        byte[] page = PAGE.getBytes(Charset.forName("GB18030"));
        Ingest.Answer answer =
                ingest.post("text/html; charset=gb2312", page, "X-Article-Url", "http://four.example/news/1.html");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(at(answer.raw(0)).body().toBytes()).isEqualTo(page);
        newsmill.drained();
        assertThat(newsmill.events()).anySatisfy(event -> {
            assertThat(event.id().value()).isEqualTo(answer.id(0));
            assertThat(event.title()).isEqualTo("石桥镇图书馆新馆开放");
        });
    }

    @Test
    void nothingOfARequestWithoutArticlesIsTaken() throws Exception {
        long before = newsmill.records(Topics.ARTICLE_FETCHED.name()).size();
        assertThat(ingest.post("application/json", "{").status()).isEqualTo(400);
        assertThat(ingest.post("application/json", "[]").status()).isEqualTo(400);
        assertThat(ingest.post("image/png", "x").status()).isEqualTo(415);
        assertThat(newsmill.records(Topics.ARTICLE_FETCHED.name())).hasSize((int) before);
    }

    private ArticleFetched at(String raw) {
        RawCoordinates place = RawCoordinates.parse(raw);
        List<ConsumerRecord<byte[], byte[]>> there = newsmill.records(Topics.ARTICLE_FETCHED.name()).stream()
                .filter(found -> found.partition() == place.partition() && found.offset() == place.offset())
                .toList();
        assertThat(there).as("the record at %s", raw).hasSize(1);
        return JsonSerde.of(ArticleFetched.class).read(there.get(0).value());
    }
}
