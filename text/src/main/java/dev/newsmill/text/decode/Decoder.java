package dev.newsmill.text.decode;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a page. Pure and thread-safe.
 *
 * <p>The rules, the first that fits wins: a byte order mark; strict UTF-8; UTF-8 with a few broken places; a statistical
 * detector, whose charsets of one byte per character count only if the text looks like one; what the transport or the page itself declares; whatever loses least. A declared {@code gb2312} or {@code gbk} is
 * read as GB18030, which contains both.
 */
public final class Decoder {
    /** Of so many bytes beyond ASCII one may be lost, and the charset still counts as recognised. */
    private static final int HIGH_BYTES_PER_LOSS = 20;

    private Decoder() {}

    /**
     * Decodes bytes; never fails.
     *
     * @param declaredCharset what the transport said, or null; a name nobody knows is ignored
     */
    public static Decoded decode(byte[] bytes, @Nullable String declaredCharset) {
        return flagged(choose(bytes, declaredCharset));
    }

    /** Judges a text that arrived decoded: the same flags, the charset as whoever decoded it used it is unknown. */
    public static Decoded accept(String text) {
        return flagged(new Attempt(text, "unknown", "already-text", 0));
    }

    private static Attempt choose(byte[] bytes, @Nullable String declaredCharset) {
        Optional<Attempt> unicode = Unicode.byMark(bytes)
                .or(() -> Unicode.byZeroBytes(bytes))
                .or(() -> Detection.isSevenBitShifted(bytes) ? Optional.empty() : Unicode.strictUtf8(bytes))
                .or(() -> Unicode.nearlyUtf8(bytes));
        if (unicode.isPresent()) {
            return unicode.get();
        }
        List<Attempt> attempts = new ArrayList<>();
        for (Candidate candidate : candidates(bytes, declaredCharset)) {
            Attempt attempt = read(bytes, candidate.charset(), candidate.method());
            if (SingleByte.is(candidate.charset()) && !SingleByte.isPlausible(attempt.text())) {
                continue;
            }
            if (attempt.lost() == 0) {
                return ofHanForm(candidate.charset()) ? Korean.read(bytes).orElse(attempt) : attempt;
            }
            attempts.add(attempt);
        }
        return leastLoss(bytes, attempts);
    }

    /** The first reading that loses little, in the order of trust; where none does, the one that loses least. */
    private static Attempt leastLoss(byte[] bytes, List<Attempt> attempts) {
        int tolerated = Math.max(1, Detection.highBytes(bytes) / HIGH_BYTES_PER_LOSS);
        for (Attempt attempt : attempts) {
            if (attempt.lost() <= tolerated) {
                return attempt;
            }
        }
        attempts.add(Attempt.of(bytes, Charsets.WINDOWS_1252, "last-resort"));
        return attempts.stream().min(Comparator.comparingInt(Attempt::lost)).orElseThrow();
    }

    /** Whether Korean has bytes of the same form, so that it loses nothing either. */
    private static boolean ofHanForm(Charset charset) {
        return charset.equals(Charsets.GB18030) || charset.equals(Big5.HONG_KONG);
    }

    private record Candidate(Charset charset, String method) {}

    /** In the order of trust, each charset once. */
    private static List<Candidate> candidates(byte[] bytes, @Nullable String declaredCharset) {
        Optional<Candidate> declared = Charsets.named(declaredCharset)
                .or(() -> Charsets.declaredInside(bytes))
                .map(charset -> new Candidate(charset, "declaration"));
        Optional<Candidate> detected = Detection.detect(bytes).map(charset -> new Candidate(charset, "detector"));
        boolean tooFewToDetect = Detection.highBytes(bytes) < Detection.FEWEST_HIGH_BYTES;
        boolean betweenAlphabets =
                declared.filter(c -> SingleByte.is(c.charset())).isPresent()
                        && detected.filter(c -> SingleByte.is(c.charset())).isPresent();
        boolean declaredFirst = tooFewToDetect || betweenAlphabets && isAsGood(bytes, declared, detected);
        Map<Charset, Candidate> candidates = new LinkedHashMap<>();
        Stream.of(
                        declaredFirst ? declared : detected,
                        declaredFirst ? detected : declared,
                        Optional.of(new Candidate(Charsets.GB18030, "last-resort")),
                        Optional.of(new Candidate(Big5.HONG_KONG, "last-resort")))
                .flatMap(Optional::stream)
                .forEach(candidate -> candidates.putIfAbsent(candidate.charset(), candidate));
        return List.copyOf(candidates.values());
    }

    /** Detectors know few charsets of one byte; where the declared one gives as sound a text, its author knew better. */
    private static boolean isAsGood(byte[] bytes, Optional<Candidate> declared, Optional<Candidate> detected) {
        double odd = oddShare(bytes, declared);
        return odd <= SingleByte.TOLERATED && odd <= oddShare(bytes, detected);
    }

    private static double oddShare(byte[] bytes, Optional<Candidate> candidate) {
        return candidate
                .map(c ->
                        SingleByte.oddShare(read(bytes, c.charset(), c.method()).text()))
                .orElse(1.0);
    }

    private static Attempt read(byte[] bytes, Charset charset, String method) {
        return charset.equals(Big5.HONG_KONG) ? Big5.read(bytes, method) : Attempt.of(bytes, charset, method);
    }

    private static Decoded flagged(Attempt attempt) {
        List<String> flags = new ArrayList<>();
        if (attempt.lost() > 0) {
            flags.add(Decoded.BYTES_LOST);
        }
        if (Mojibake.suspect(attempt.text(), attempt.lost())) {
            flags.add(Decoded.MOJIBAKE_SUSPECT);
        }
        return new Decoded(attempt.text(), attempt.charset(), attempt.method(), flags);
    }
}
