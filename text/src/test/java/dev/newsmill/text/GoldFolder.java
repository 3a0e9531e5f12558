package dev.newsmill.text;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the third-party data for measuring lies: {@code NEWSMILL_GOLD}, else {@code ../shared/gold} beside the project. */
public final class GoldFolder {
    private GoldFolder() {}

    /** A folder of the gold; skips the calling test where it is absent, and says so on standard error too. */
    public static Path require(String name) {
        String given = System.getenv("NEWSMILL_GOLD");
        Path gold = given == null || given.isBlank()
                ? Path.of(System.getProperty("newsmill.root", ".."), "../shared/gold")
                : Path.of(given);
        Path folder = gold.resolve(name).normalize();
        if (!Files.isDirectory(folder)) {
            String reason =
                    "skipped: there is no folder '" + folder + "'; NEWSMILL_GOLD names the folder with the gold data";
            System.err.println(reason);
            abort(reason);
        }
        return folder;
    }
}
