package dev.newsmill.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.Topic;
import dev.newsmill.events.Topics;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsDocTest {
    private static final Map<Topic.Scope, String> SCOPES = Map.of(
            Topic.Scope.SHARED, "one for all runs",
            Topic.Scope.PER_RUN, "one per run",
            Topic.Scope.INTERNAL, "one per run, internal");

    @Test
    void theDocumentedTopicsAreTheRealOnes() throws IOException {
        Golden.verify("docs/topics.md", page());
    }

    @Test
    void topicNamesFollowTheHouseStyle() {
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(topic.name()).matches("news(\\.[a-z]+(-[a-z]+)*)+"))
                .extracting(Topic::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void theTruthIsNeverDeletedNorCompacted() {
        assertThat(Topics.ARTICLE_FETCHED.config())
                .containsEntry("retention.ms", "-1")
                .doesNotContainKey("cleanup.policy");
    }

    private static String page() {
        String rows = Topics.all().stream().map(TopicsDocTest::row).collect(Collectors.joining("\n"));
        return """
                # Topics

                Generated from `Topics`; `mvn verify -Dgolden=update` rewrites this page. Keys are UTF-8 strings, values JSON
                (schemas in [schema/](schema/)) unless said otherwise. The live run has the plain names; every other run has
                `<name>.<run>` of each topic that is not shared. All topics have the raw topic's number of partitions, but `news.run`,
                which has one. Partitions are never added in place: they decide where an article's state lives.

                | topic | purpose | key | value | scope | policy |
                |---|---|---|---|---|---|
                %s

                Kafka Streams adds a changelog topic for each of its stores, named `<application id>-<store>-changelog`; the stores stand in
                [topology/enrich.txt](topology/enrich.txt).

                Records on `news.article.enriched` carry the headers `raw-topic`, `raw-partition`, `raw-offset` and `release`. Dead letters
                carry Kafka's `__streams.errors.*` headers.
                """.formatted(rows);
    }

    private static String row(Topic<?, ?> topic) {
        return "| `" + topic.name() + "` | " + topic.purpose() + " | " + type(topic.keyType()) + " | "
                + type(topic.valueType()) + " | " + SCOPES.get(topic.scope()) + " | " + policy(topic) + " |";
    }

    private static String type(Class<?> type) {
        return type == byte[].class ? "bytes" : type.getSimpleName();
    }

    private static String policy(Topic<?, ?> topic) {
        return topic.config().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(setting -> "`" + setting.getKey() + "=" + setting.getValue() + "`")
                .collect(Collectors.joining(" "));
    }
}
