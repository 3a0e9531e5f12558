package dev.newsmill.app.demo;

import dev.newsmill.app.failure.Failure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the folder of the demo's documents: named, else beside the program, else at the root of its source tree. */
public final class Seeds {
    private Seeds() {}

    /**
     * @param named the system property {@code newsmill.seeds}, or null
     * @throws Failure if there is none
     */
    public static Path folder(@Nullable String named) {
        List<Path> places = new ArrayList<>();
        if (named != null) {
            places.add(Path.of(named));
        } else {
            Path program = program();
            places.add(program.resolveSibling("seeds"));
            places.add(program.resolveSibling("../../seeds").normalize());
        }
        return places.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new Failure("the demo's documents are not there: looked for " + places
                        + "; name their folder with -Dnewsmill.seeds=DIR"));
    }

    /** The jar, or the folder of classes. */
    private static Path program() {
        try {
            return Path.of(Seeds.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is not a file", e);
        }
    }
}
