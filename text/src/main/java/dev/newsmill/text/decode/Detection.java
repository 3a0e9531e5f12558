package dev.newsmill.text.decode;

import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Tells the charset from the statistics of the bytes. */
final class Detection {
    /** With fewer bytes beyond ASCII statistics mean little, and a declaration is the better witness. */
    static final int FEWEST_HIGH_BYTES = 24;

    private static final int ESCAPE = 0x1B;

    private Detection() {}

    static Optional<Charset> detect(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        // The two differ in a few letters, and nobody publishes in the one of old Macintoshes.
        return Charsets.named(
                "MACCYRILLIC".equalsIgnoreCase(name) || "x-MacCyrillic".equalsIgnoreCase(name) ? "windows-1251" : name);
    }

    static int highBytes(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    /** ISO-2022 hides other characters in seven bits, where strict UTF-8 would see ASCII. */
    static boolean isSevenBitShifted(byte[] bytes) {
        boolean shifted = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
            shifted |= bytes[i] == ESCAPE && i + 2 < bytes.length && bytes[i + 1] == '$';
        }
        return shifted;
    }
}
