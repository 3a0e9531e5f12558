package dev.newsmill.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where to listen, and who may send.
 *
 * @param host address or name to bind to
 * @param port 0 to 65535; 0 takes a free one
 * @param keys of which a sender must present one; may be empty only on the loopback, or when published there
 * @param publishedOnLoopback this is a container whose port is published on the host's loopback only
 */
public record IngestHttpConfig(String host, int port, List<String> keys, boolean publishedOnLoopback) {
    /** @throws IllegalArgumentException if the host is unknown, or anybody could send from outside; names the component */
    public IngestHttpConfig {
        keys = List.copyOf(keys);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("ingest port " + port + " is not between 0 and 65535");
        }
        if (keys.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an ingest key is blank");
        }
        if (keys.isEmpty() && !isLoopback(host) && !publishedOnLoopback) {
            throw new IllegalArgumentException(
                    "listening on '" + host
                            + "' without a key would let anybody send articles; configure an ingest key, or listen on 127.0.0.1");
        }
    }

    public IngestHttpConfig(String host, int port, List<String> keys) {
        this(host, port, keys, false);
    }

    /** Without a key, for this machine alone. */
    public static IngestHttpConfig loopback(int port) {
        return new IngestHttpConfig("127.0.0.1", port, List.of());
    }

    private static boolean isLoopback(String host) {
        if (host.isBlank()) {
            throw new IllegalArgumentException("missing the host to listen on; give an address, for example 127.0.0.1");
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("the host '" + host + "' to listen on is unknown", e);
        }
    }

    /** Keys stay out of logs. */
    @Override
    public String toString() {
        return "IngestHttpConfig[host=" + host + ", port=" + port + ", keys=" + keys.size() + "]";
    }
}
