package dev.newsmill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    @Test
    void cutsAtLineFeedsAndDropsCarriageReturns() throws IOException {
        assertThat(read("a\r\n\nb\rc\nd", 10)).containsExactly("1:a", "2:", "3:b\rc", "4:d");
        assertThat(read("", 10)).isEmpty();
        assertThat(read("\n", 10)).containsExactly("1:");
    }

    @Test
    void aLineOfTheLimitPassesAndALongerOneIsNamedAndReadOver() throws IOException {
        assertThat(read("12345\r\n123456\r\n123456\n1234567890123\nx", 5))
                .containsExactly("1:12345", "2:too long", "3:too long", "4:too long", "5:x");
    }

    @Test
    void agreesWithSplittingForAnyInputAndAnySizeOfReads() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            // given
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400_000); i > 0; i--) {
                text.append(random.nextInt(50_000) < 20 ? '\n' : 'x');
            }
            List<String> expected = new ArrayList<>();
            String[] parts = text.toString().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i < parts.length - 1 || !parts[i].isEmpty()) {
                    expected.add((i + 1) + ":" + (parts[i].length() > 70_000 ? "too long" : parts[i]));
                }
            }

            // when
            List<String> lines = read(text.toString(), 70_000);

            // then
            assertThat(lines).as("seed %d round %d", seed, round).isEqualTo(expected);
        }
    }

    private static List<String> read(String text, int longest) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        BoundedLines lines = new BoundedLines(in, longest);
        List<String> read = new ArrayList<>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + ":"
                    + (line.tooLong() ? "too long" : new String(line.bytes(), StandardCharsets.US_ASCII)));
        }
        return read;
    }
}
