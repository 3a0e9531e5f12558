package dev.newsmill.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDigestTest {
    @TempDir
    Path folder;

    @Test
    void changesWithAnyFileOfAClassPathEntryAndWithNothingElse() throws Exception {
        // given: a class path entry of its own, with one of our classes and one rule table
        String name = CodeDigestTest.class.getName();
        Path file = folder.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (var in = CodeDigestTest.class.getResourceAsStream("CodeDigestTest.class")) {
            Files.write(file, in.readAllBytes());
        }
        Path table = Files.writeString(folder.resolve("table.tsv"), "a\tb\n");

        // when
        String first = digest(name);
        String again = digest(name);
        Files.writeString(table, "a\tc\n");
        String changed = digest(name);

        // then
        assertThat(first).hasSize(64).isEqualTo(again).isNotEqualTo(changed);
    }

    private String digest(String name) throws IOException, ClassNotFoundException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return CodeDigest.of(List.of(loader.loadClass(name)));
        }
    }
}
