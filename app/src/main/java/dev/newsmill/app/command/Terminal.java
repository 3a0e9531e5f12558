package dev.newsmill.app.command;

import dev.newsmill.app.local.Home;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command sees of the world around the process.
 *
 * @param out what a program or a person wants to read; UTF-8
 * @param err progress and trouble; UTF-8
 * @param interactive whether a person watches {@code err}
 * @param environment variables
 */
public record Terminal(
        PrintWriter out, PrintWriter err, InputStream in, boolean interactive, Map<String, String> environment) {
    Home home() {
        return Home.of(environment);
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }

    void print(String line) {
        out.println(line);
        out.flush();
    }
}
