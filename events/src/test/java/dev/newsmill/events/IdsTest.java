package dev.newsmill.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final byte[] BODY = "正文".getBytes(UTF_8);
    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @Test
    void theDigestIsTheFirstHalfOfSha256() throws Exception {
        byte[] full = MessageDigest.getInstance("SHA-256").digest("新闻".getBytes(UTF_8));
        assertThat(Digest.of("新闻")).isEqualTo(HexFormat.of().formatHex(full).substring(0, 32));
    }

    @Test
    void anArticleIsKnownByItsUrlFirst() {
        ArticleId id = ArticleId.of("http://www.example.com/a?utm_source=x", "one", "7", BODY);
        assertThat(id).isEqualTo(ArticleId.of("http://example.com/a", "another", null, new byte[0]));
        assertThat(id.value()).isEqualTo(Digest.of("http://example.com/a"));
    }

    @Test
    void withoutAUrlItIsKnownBySourceAndExternalId() {
        assertThat(ArticleId.of(null, "agency", "7", BODY).value()).isEqualTo(Digest.of("agency\n7"));
        assertThat(ArticleId.of(null, "agency", "7", BODY)).isNotEqualTo(ArticleId.of(null, "other", "7", BODY));
    }

    @Test
    void withoutBothItIsKnownByItsBody() {
        assertThat(ArticleId.of(null, "agency", null, BODY).value()).isEqualTo(Digest.of("正文"));
    }

    @Test
    void aDocumentIdSurvivesItsSpelling() {
        DocumentId id = new DocumentId(new ArticleId(HASH), HASH.replace('0', 'f'));
        assertThat(DocumentId.parse(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", HASH, HASH + "-", HASH + "-xyz", "0123456789ABCDEF0123456789ABCDEF-" + HASH})
    void refusesWhatIsNoDocumentId(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentId.parse(text))
                .withMessageContaining("'");
    }

    @Test
    void rawCoordinatesSurviveTheirSpelling() {
        RawCoordinates raw = new RawCoordinates(5, Long.MAX_VALUE);
        assertThat(RawCoordinates.parse(raw.toString())).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "-", "1-", "-1", "1--2", "+1-2", " 1-2", "１-２", "9999999999-1", "1-9999999999999999999"
            })
    void refusesWhatAreNoRawCoordinates(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawCoordinates.parse(text))
                .withMessageStartingWith("raw coordinates '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R2", "2r", "r_2", "r-2", "r2\n", "abcdefghijklmnopqrstuvwxyzabcde"})
    void refusesARunNameThatCannotBeATopicOrASchema(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunName(name))
                .withMessageStartingWith("run '" + name + "'");
    }

    @Test
    void aRunHasItsOwnTopicsSchemaAndGroupAndTheLiveRunThePlainOnes() {
        RunName run = new RunName("r2");
        assertThat(Topics.ARTICLE_ENRICHED.in(run)).isEqualTo("news.article.enriched.r2");
        assertThat(Topics.ARTICLE_ENRICHED.in(RunName.LIVE)).isEqualTo("news.article.enriched");
        assertThat(Topics.ARTICLE_FETCHED.in(run)).isEqualTo("news.article.fetched");
        assertThat(run.schema()).isEqualTo("run_r2");
        assertThat(run.applicationId()).isNotEqualTo(RunName.LIVE.applicationId());
    }
}
