package dev.newsmill.text.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises the encodings of Unicode, which can be told from the bytes alone. */
final class Unicode {
    /** Of so many characters beyond ASCII one may be broken, and the bytes still count as UTF-8. */
    private static final int WHOLE_PER_BROKEN = 20;

    private static final int LOOKED_AT = 4096;

    private Unicode() {}

    static Optional<Attempt> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(Attempt.of(bytes, StandardCharsets.UTF_8, "bom"));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(Attempt.of(bytes, StandardCharsets.UTF_16LE, "bom"));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(Attempt.of(bytes, StandardCharsets.UTF_16BE, "bom"));
        }
        return Optional.empty();
    }

    /** UTF-16 without a mark: markup and digits leave every other byte zero. */
    static Optional<Attempt> byZeroBytes(byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = looked / 2;
        if (pairs < 8 || Math.max(even, odd) * 5 < pairs || Math.min(even, odd) * 20 > pairs) {
            return Optional.empty();
        }
        Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return Optional.of(Attempt.of(bytes, charset, "zero-bytes"));
    }

    static Optional<Attempt> strictUtf8(byte[] bytes) {
        return Optional.of(Attempt.of(bytes, StandardCharsets.UTF_8, "strict-utf-8", 0))
                .filter(attempt -> attempt.lost() == 0);
    }

    /** UTF-8 that was cut in the middle of a character or has a few broken bytes: everything else about it is sure. */
    static Optional<Attempt> nearlyUtf8(byte[] bytes) {
        int mostLost = Detection.highBytes(bytes) / WHOLE_PER_BROKEN;
        Attempt attempt = Attempt.of(bytes, StandardCharsets.UTF_8, "nearly-utf-8", mostLost);
        long whole = attempt.text().chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return Optional.of(attempt)
                .filter(a -> a.lost() > 0 && a.lost() <= mostLost && whole >= (long) a.lost() * WHOLE_PER_BROKEN);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
