package dev.newsmill.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.newsmill.events.ArticleEnriched.Entity;
import dev.newsmill.events.ArticleEnriched.EntityType;
import dev.newsmill.events.ArticleEnriched.Field;
import dev.newsmill.events.ArticleEnriched.Language;
import dev.newsmill.events.ArticleEnriched.Mention;
import dev.newsmill.events.ArticleEnriched.Role;
import dev.newsmill.events.ArticleFetched.Body;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final ArticleId ID = new ArticleId(HASH);
    private static final RawCoordinates RAW = new RawCoordinates(0, 0);

    @Test
    void aFetchMayLieFiveMinutesAheadButNotMore() {
        assertThatNoException().isThrownBy(() -> fetched("agency", NOW.plusSeconds(300), Body.ofText("x")));
        refused(() -> fetched("agency", NOW.plusSeconds(301), Body.ofText("x")))
                .withMessageContaining("more than 5 minutes ahead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z"})
    void aFetchLiesInAnAgeThatEveryStoreCanKeep(String moment) {
        refused(() -> fetched("agency", Instant.parse(moment), Body.ofText("x")))
                .withMessageContaining("'fetchedAt'")
                .withMessageContaining("not between 1970 and 9999");
    }

    @Test
    void momentsAreCutToMilliseconds() {
        ArticleFetched article = fetched("agency", NOW.plusNanos(1_999_999), Body.ofText("x"));
        assertThat(article.fetchedAt()).isEqualTo(NOW.plusMillis(1));
    }

    @Test
    void aSourceIsNeverBlank() {
        refused(() -> fetched(" ", NOW, Body.ofText("x"))).withMessage("'source' is blank");
        refused(() -> fetched(null, NOW, Body.ofText("x"))).withMessage("missing 'source'");
    }

    @Test
    void theIdFollowsFromTheContent() {
        refused(() -> new ArticleFetched(ID, null, "agency", "1", NOW, NOW, "file", null, null, Body.ofText("x"), null))
                .withMessageContaining("does not follow from");
    }

    @Test
    void aBodyIsTextOrBase64() {
        refused(() -> new Body(null, null)).withMessageContaining("exactly one");
        refused(() -> new Body("a", "YQ==")).withMessageContaining("exactly one");
        refused(() -> new Body(null, "*")).withMessageContaining("not base64");
        assertThat(Body.ofBytes("正文".getBytes(UTF_8)).toBytes())
                .isEqualTo(Body.ofText("正文").toBytes());
    }

    @ParameterizedTest
    @EnumSource(Outcome.Kind.class)
    void anAcceptedRecordCarriesAContentHashAndEveryOtherAReason(Outcome.Kind kind) {
        boolean accepted = kind == Outcome.Kind.ENRICHED || kind == Outcome.Kind.UNCHANGED;
        ThrowingCallable withHash = () -> new Outcome(RAW, ID, kind, null, HASH, NOW, 1);
        ThrowingCallable withReason = () -> new Outcome(RAW, ID, kind, "no-text", null, NOW, 1);
        assertThatNoException().isThrownBy(accepted ? withHash : withReason);
        refused(accepted ? withReason : withHash).withMessageContaining(kind.label());
        refused(() -> new Outcome(RAW, ID, kind, "no-text", HASH, NOW, 1)).withMessageContaining(kind.label());
        refused(() -> new Outcome(RAW, ID, kind, null, null, NOW, 1)).withMessageContaining(kind.label());
    }

    @Test
    void onlyADeadLetterMayLackIdAndFetchTime() {
        assertThatNoException()
                .isThrownBy(() -> new Outcome(RAW, null, Outcome.Kind.DEAD_LETTER, "unreadable", null, null, 0));
        refused(() -> new Outcome(RAW, null, Outcome.Kind.REJECTED, "no-text", null, NOW, 0))
                .withMessage("missing 'id'");
        refused(() -> new Outcome(RAW, ID, Outcome.Kind.REJECTED, "no-text", null, null, 0))
                .withMessage("missing 'fetchedAt'");
    }

    @Test
    void mentionsAndRolesLieInsideTheirField() {
        Entity beyond = entity(new Mention(Field.TITLE, 1, 4));
        refused(() -> enriched("标题", "正文很长很长", List.of(beyond), List.of()))
                .withMessage("entity '常州': a mention ends at 4, the title has 2 code units");
        refused(() -> enriched("标题", "正文", List.of(), List.of(new Role("甲", "市长", null, 0, 3, null, null, null))))
                .withMessage("role '市长': a mention ends at 3, the text has 2 code units");
        assertThatNoException()
                .isThrownBy(() -> enriched("标题", "正文", List.of(entity(new Mention(Field.TITLE, 0, 2))), List.of()));
    }

    @Test
    void anEnrichedArticleSaysSomething() {
        refused(() -> enriched(" ", "\n", List.of(), List.of())).withMessageContaining("needs a title or a text");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aConfidenceLiesBetweenNoughtAndOne(double confidence) {
        refused(() -> new Language("zh-Hans", "Hans", confidence)).withMessageContaining("'language.confidence'");
    }

    @Test
    void anUnaskedAnswerSaysSomething() {
        DocumentId document = new DocumentId(ID, HASH);
        refused(() -> new DuplicateAnswer(document, 0, DuplicateAnswer.UNASKED, null, List.of(), List.of()))
                .withMessageContaining("must say something");
        assertThatNoException().isThrownBy(() -> new DuplicateAnswer(document, 0, 3, null, List.of(), List.of()));
    }

    @Test
    void ordersCompareByDayThenFetchThenDocument() {
        DocumentId small = new DocumentId(ID, HASH);
        DocumentId large = new DocumentId(ID, HASH.replace('0', 'f'));
        assertThat(List.of(
                        new Order(1, NOW, small),
                        new Order(1, NOW, large),
                        new Order(1, NOW.plusMillis(1), small),
                        new Order(2, NOW.minusSeconds(9), small)))
                .isSorted();
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<IllegalArgumentException> refused(
            ThrowingCallable making) {
        return assertThatIllegalArgumentException().isThrownBy(making);
    }

    private static ArticleFetched fetched(String source, Instant fetchedAt, Body body) {
        ArticleId id = ArticleId.of(null, String.valueOf(source), "1", body.toBytes());
        return new ArticleFetched(id, null, source, "1", fetchedAt, NOW, "file", null, null, body, null);
    }

    private static Entity entity(Mention mention) {
        return new Entity("place-1", EntityType.PLACE, "常州", List.of(mention), List.of());
    }

    private static ArticleEnriched enriched(String title, String text, List<Entity> entities, List<Role> roles) {
        return new ArticleEnriched(
                ID,
                HASH,
                null,
                "agency",
                NOW,
                title,
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                new Language("zh-Hans", "Hans", 1),
                null,
                entities,
                roles,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new ReleaseStamp("0.1.0", HASH));
    }
}
