package dev.newsmill.ingest.article;

import org.jspecify.annotations.Nullable;

/** JSON can spell strings that are not Unicode text, and no UTF-8 can carry them. */
final class Unicode {
    private static final char REPLACEMENT = '\ufffd';

    private Unicode() {}

    /** Every unpaired surrogate becomes U+FFFD, as Unicode recommends for ill-formed input; the length stays. */
    static @Nullable String wellFormed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            repaired = repaired == null ? new StringBuilder(text) : repaired;
            repaired.setCharAt(i, REPLACEMENT);
        }
        return repaired == null ? text : repaired.toString();
    }
}
