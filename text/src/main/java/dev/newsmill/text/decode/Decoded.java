package dev.newsmill.text.decode;

import java.util.List;

/**
 * Characters, and how they were won from bytes.
 *
 * @param text without a byte order mark; what could not be decoded stands as U+FFFD
 * @param charset IANA name, for example {@code UTF-8}, {@code GB18030}, {@code Big5}
 * @param method the rule that chose: {@code bom}, {@code strict-utf-8}, {@code detector}, {@code declaration} or {@code last-resort}
 * @param flags distinct and sorted: {@code bytes-lost}, {@code mojibake-suspect}
 */
public record Decoded(String text, String charset, String method, List<String> flags) {
    /** Some bytes meant nothing in the charset chosen. */
    public static final String BYTES_LOST = "bytes-lost";

    /** The text looks as if it had once been read in the wrong charset. */
    public static final String MOJIBAKE_SUSPECT = "mojibake-suspect";

    public Decoded {
        flags = flags.stream().distinct().sorted().toList();
    }
}
