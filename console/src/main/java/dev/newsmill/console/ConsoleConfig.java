package dev.newsmill.console;

import dev.newsmill.events.RunName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

/**
 * What the console needs to know.
 *
 * @param host address to listen on; anything but the loopback needs at least one key
 * @param port 0 takes a free one
 * @param run whose tables and topics are shown
 * @param kafka client settings passed through
 * @param keys a request must carry one of them when there are any: {@code Authorization: Bearer}, or once as {@code ?key=} in a browser
 * @param publishedOnLoopback this is a container whose port is published on the host's loopback only: no key is needed
 * @param publishers whom a story's sources are counted as
 */
public record ConsoleConfig(
        String host,
        int port,
        String bootstrapServers,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        RunName run,
        Map<String, String> kafka,
        List<String> keys,
        boolean publishedOnLoopback,
        Publishers publishers) {
    private static final int MIN_KEY_LENGTH = 16;

    public ConsoleConfig {
        kafka = Map.copyOf(kafka);
        keys = List.copyOf(keys);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("console port " + port + " is not between 0 and 65535");
        }
        if (keys.stream().anyMatch(key -> key.length() < MIN_KEY_LENGTH)) {
            throw new IllegalArgumentException("a console key is shorter than " + MIN_KEY_LENGTH + " characters");
        }
        if (keys.isEmpty() && !isLoopback(host) && !publishedOnLoopback) {
            throw new IllegalArgumentException("console host '" + host
                    + "' can be reached from other machines: configure at least one key, or listen on 127.0.0.1");
        }
    }

    /** Reached from this machine only unless there are keys, with the publishers that Newsmill comes with. */
    public ConsoleConfig(
            String host,
            int port,
            String bootstrapServers,
            String databaseUrl,
            String databaseUser,
            String databasePassword,
            RunName run,
            Map<String, String> kafka,
            List<String> keys) {
        this(
                host,
                port,
                bootstrapServers,
                databaseUrl,
                databaseUser,
                databasePassword,
                run,
                kafka,
                keys,
                false,
                Publishers.standard());
    }

    /** The same with other publishers. */
    public ConsoleConfig with(Publishers others) {
        return new ConsoleConfig(
                host,
                port,
                bootstrapServers,
                databaseUrl,
                databaseUser,
                databasePassword,
                run,
                kafka,
                keys,
                publishedOnLoopback,
                others);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("console host '" + host + "' cannot be resolved", e);
        }
    }

    /** Without password and keys, so that a log may show it. */
    @Override
    public String toString() {
        return "console on " + host + ":" + port + " over " + databaseUrl + " and " + bootstrapServers + ", run " + run;
    }
}
