package dev.newsmill.ingest.article;

import dev.newsmill.events.ArticleFetched.Body;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps bytes as they are unless they are known to be UTF-8: decoding anything else is a judgement that enrichment makes. */
final class PageBody {
    private static final Set<String> UTF8_NAMES = Set.of("utf-8", "utf8", "us-ascii", "ascii");
    private static final byte ESCAPE = 0x1b; // ISO-2022 text is valid ASCII to the eye of a decoder
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private PageBody() {}

    /**
     * Text when the bytes are strict UTF-8 without a byte order mark or an escape character, and nothing else is declared; else the
     * bytes.
     */
    static Body of(byte[] bytes, @Nullable String declaredCharset) {
        if (declaredCharset != null && !UTF8_NAMES.contains(declaredCharset.toLowerCase(Locale.ROOT))) {
            return Body.ofBytes(bytes);
        }
        for (byte b : bytes) {
            if (b == ESCAPE) {
                return Body.ofBytes(bytes);
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf(BYTE_ORDER_MARK) == 0 ? Body.ofBytes(bytes) : Body.ofText(text);
        } catch (CharacterCodingException e) {
            return Body.ofBytes(bytes);
        }
    }
}
