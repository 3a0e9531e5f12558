package dev.newsmill.enrich;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a page the way networks, crawlers and bad templates do. Equal seeds give equal damage. */
final class Mutations {
    private static final int MOST = 8;
    private static final int LONGEST_COPY = 4_000;
    private static final List<String> INSERTED = List.of(
            "<div>".repeat(200),
            "</div></p></table>",
            "<table><tr><td>",
            "<script>",
            "<!--",
            "<title>",
            "<meta charset=big5>",
            "<meta charset=utf-7>",
            "<script type='application/ld+json'>{\"datePublished\":\"0000-99-99\",\"headline\":[[{",
            "&#x110000;&#0;&ldquo",
            "?ldquo;",
            "區(qū)",
            "(((((((",
            "\0\u202E\uFEFF",
            "9999-99-99 99:99:99",
            "来源：" + "　".repeat(300),
            "一".repeat(2_000),
            "\r\n".repeat(500));

    private Mutations() {}

    static byte[] of(byte[] page, long seed) {
        Random random = new Random(seed);
        byte[] mutated = page;
        int steps = 1 + random.nextInt(MOST);
        for (int i = 0; i < steps && mutated.length > 0; i++) {
            mutated = step(mutated, random);
        }
        return mutated;
    }

    private static byte[] step(byte[] page, Random random) {
        int at = random.nextInt(page.length);
        return switch (random.nextInt(5)) {
            case 0 -> flipped(page, random);
            case 1 -> Arrays.copyOf(page, at);
            case 2 -> spliced(page, at, new byte[0], Math.min(page.length - at, 1 + random.nextInt(LONGEST_COPY)));
            case 3 -> {
                int length = Math.min(page.length - at, 1 + random.nextInt(LONGEST_COPY));
                yield spliced(page, random.nextInt(page.length), Arrays.copyOfRange(page, at, at + length), 0);
            }
            default -> {
                String inserted = INSERTED.get(random.nextInt(INSERTED.size()));
                yield spliced(page, at, inserted.getBytes(StandardCharsets.UTF_8), 0);
            }
        };
    }

    private static byte[] flipped(byte[] page, Random random) {
        byte[] flipped = page.clone();
        int bytes = 1 + random.nextInt(32);
        for (int i = 0; i < bytes; i++) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] spliced(byte[] page, int at, byte[] inserted, int dropped) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + inserted.length);
        out.write(page, 0, at);
        out.write(inserted, 0, inserted.length);
        out.write(page, at + dropped, page.length - at - dropped);
        return out.toByteArray();
    }
}
