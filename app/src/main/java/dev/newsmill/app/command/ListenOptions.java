package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import picocli.CommandLine.Option;

/** Where a server listens. */
final class ListenOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; other machines are served only with keys. Default: ${DEFAULT-VALUE}.")
    String host = "127.0.0.1";

    @Option(
            names = "--published-on-loopback",
            description = "This is a container whose port is published on its host's loopback only: no key is needed.")
    boolean publishedOnLoopback;

    /** @throws Failure if nobody could listen there */
    void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    "cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "): stop what listens there, or choose another with --port",
                    e);
        }
    }
}
