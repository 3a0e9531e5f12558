package dev.newsmill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    @Test
    void namesTheReleaseOfHanLpThatIsOnTheClassPath() throws IOException {
        var properties = new Properties();
        try (InputStream stream = getClass().getResourceAsStream("/META-INF/maven/com.hankcs/hanlp/pom.properties")) {
            properties.load(stream);
        }

        assertThat(Resources.digests()).containsEntry("hanlp", properties.getProperty("version"));
    }

    @Test
    void givesADigestForEveryTable() {
        assertThat(Resources.digests())
                .containsKeys("normalise/script-exceptions.tsv", "normalise/opencc/TSCharacters.txt", "entity/model.gz")
                .allSatisfy((name, digest) -> assertThat(name.equals("hanlp") || digest.matches("[0-9a-f]{64}"))
                        .isTrue());
    }
}
