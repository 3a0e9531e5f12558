package dev.newsmill.events.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names as they are compared: lower case, international names in Punycode (IDNA 2003), without {@code www.} and final dot. */
final class Host {
    private static final int MAX_LENGTH = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*");

    private Host() {}

    /** The canonical spelling, or nothing when this cannot be a host. */
    static Optional<String> canonical(String written) {
        if (written.startsWith("[")) {
            return address(written.toLowerCase(Locale.ROOT));
        }
        String name = ascii(Escapes.decode(written)).toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        while (name.startsWith("www.") && name.indexOf('.', 4) > 0) {
            name = name.substring(4);
        }
        return name.length() <= MAX_LENGTH && NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** An IPv6 address in brackets; the JDK knows its grammar. */
    private static Optional<String> address(String bracketed) {
        try {
            return Optional.ofNullable(new URI("http://" + bracketed).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Names that Punycode cannot write stay as they are and are refused by the caller. */
    private static String ascii(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
