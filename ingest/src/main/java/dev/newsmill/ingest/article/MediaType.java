package dev.newsmill.ingest.article;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Content-Type value in two parts.
 *
 * @param type lower-case, without parameters; may be empty
 * @param charset as declared, without quotes, or null
 */
public record MediaType(String type, @Nullable String charset) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Never fails: what is not a media type has an odd {@code type}. */
    public static MediaType of(String header) {
        int semicolon = header.indexOf(';');
        String type = semicolon < 0 ? header : header.substring(0, semicolon);
        Matcher charset = CHARSET.matcher(header);
        return new MediaType(type.strip().toLowerCase(Locale.ROOT), charset.find() ? charset.group(1) : null);
    }
}
