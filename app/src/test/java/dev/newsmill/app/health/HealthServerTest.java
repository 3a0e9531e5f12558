package dev.newsmill.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsmill.app.failure.Failure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void isUpWhileEveryCheckIsWellAndNamesTheOneThatIsNot() throws Exception {
        // given
        AtomicBoolean away = new AtomicBoolean();
        Map<String, Check> checks = Map.of(
                "broker",
                () -> away.get() ? Optional.of("nobody answers") : Optional.empty(),
                "progress",
                Optional::empty);
        try (HealthServer server = HealthServer.start(LOOPBACK, 0, checks)) {

            // when
            HttpResponse<String> well = ask(server);
            away.set(true);
            HttpResponse<String> ill = ask(server);

            // then
            assertThat(well.statusCode()).isEqualTo(200);
            assertThat(well.body()).isEqualTo("{\"status\":\"up\",\"broker\":\"up\",\"progress\":\"up\"}");
            assertThat(ill.statusCode()).isEqualTo(503);
            assertThat(ill.body()).isEqualTo("{\"status\":\"down\",\"broker\":\"nobody answers\",\"progress\":\"up\"}");
        }
    }

    @Test
    void aTakenPortIsOneSentence() {
        try (HealthServer first = HealthServer.start(LOOPBACK, 0, Map.of())) {
            assertThatThrownBy(() -> HealthServer.start(LOOPBACK, first.port(), Map.of()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("port " + first.port())
                    .hasMessageContaining("--health-port");
        }
    }

    private static HttpResponse<String> ask(HealthServer server) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + server.port() + "/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
