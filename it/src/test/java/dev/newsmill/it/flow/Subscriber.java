package dev.newsmill.it.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reader of server-sent events, as the HTML standard describes them. Closing it cuts the line. */
final class Subscriber implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpURLConnection connection;
    private final BufferedReader lines;

    /** One event with its id, the cursor to go on from. */
    record Event(String name, String id, String data) {}

    /** @param lastEventId where the reader was cut off; null to see what comes from now on */
    Subscriber(String consoleUrl, @Nullable String lastEventId) throws IOException {
        connection = (HttpURLConnection)
                URI.create(consoleUrl + "/api/stream").toURL().openConnection();
        connection.setRequestProperty("Accept", "text/event-stream");
        if (lastEventId != null) {
            connection.setRequestProperty("Last-Event-ID", lastEventId);
        }
        connection.setReadTimeout((int) PATIENCE.toMillis());
        lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next event; fails when none comes in time. */
    Event next() throws IOException {
        String name = "message";
        String id = "";
        List<String> data = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && !data.isEmpty()) {
                return new Event(name, id, String.join("\n", data));
            }
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (line.startsWith("event:")) {
                name = value;
            } else if (line.startsWith("id:")) {
                id = value;
            } else if (line.startsWith("data:")) {
                data.add(value);
            }
        }
        throw new IOException("the stream ended");
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
