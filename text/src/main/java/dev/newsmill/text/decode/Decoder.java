package dev.newsmill.text.decode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes the bytes of a page. Pure and thread-safe. */
public final class Decoder {
    private Decoder() {}

    /**
     * Decodes bytes; never fails.
     *
     * @param declaredCharset what the transport said, or null; a name nobody knows is ignored
     */
    public static Decoded decode(byte[] bytes, @Nullable String declaredCharset) {
        return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8", "strict-utf-8", List.of());
    }
}
