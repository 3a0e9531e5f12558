package dev.newsmill.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that are generated and reviewed. {@code mvn verify -Dgolden=update} rewrites them. */
final class Golden {
    static final Path ROOT = Path.of(System.getProperty("newsmill.root", ".."));

    private Golden() {}

    /** Fails when the file differs from what the code says now; in update mode writes it instead. */
    static void verify(String file, String generated) throws IOException {
        Path path = ROOT.resolve(file);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, generated);
        }
        assertThat(path).as("%s (mvn verify -Dgolden=update writes it)", file).exists();
        assertThat(Files.readString(path))
                .as("%s (mvn verify -Dgolden=update rewrites it)", file)
                .isEqualToNormalizingNewlines(generated);
    }
}
