package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscribing over server-sent events, down to a real broker. */
class StreamIT {
    private static final int ARTICLES = 60;

    @Test
    void aReaderThatIsCutOffGoesOnWithoutLossAndWithoutRepetition(@TempDir Path data) throws Exception {
        try (Newsmill newsmill = Newsmill.start(data)) {
            // given
            List<ArticleFetched> articles = Articles.brief(ARTICLES);
            Ingest ingest = new Ingest(newsmill.ingestUrl());
            List<String> seen = new ArrayList<>();
            String cursor;
            try (Subscriber first = new Subscriber(newsmill.consoleUrl(), null)) {
                Subscriber.Event start = first.next();
                assertThat(start.name()).isEqualTo("cursor");
                cursor = start.id();
                ingest.post(articles.subList(0, ARTICLES / 2));
                for (int i = 0; i < ARTICLES / 4; i++) {
                    cursor = take(first, seen);
                }
            }

            // when
            ingest.post(articles.subList(ARTICLES / 2, ARTICLES));
            newsmill.drained();
            try (Subscriber second = new Subscriber(newsmill.consoleUrl(), cursor)) {
                assertThat(second.next().id()).isEqualTo(cursor);
                while (seen.size() < ARTICLES) {
                    take(second, seen);
                }
            }

            // then
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(articles.stream()
                            .map(article -> article.id().value())
                            .toList());
        }
    }

    private static String take(Subscriber subscriber, List<String> seen) throws IOException {
        Subscriber.Event event = subscriber.next();
        assertThat(event.name()).isEqualTo("article");
        seen.add(Json.MAPPER.readTree(event.data()).at("/id").asText());
        return event.id();
    }
}
