package dev.newsmill.text.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of charsets, as pages and servers write them, and what is to be read for them. */
final class Charsets {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Set<String> READ_AS_GB18030 = Set.of(
            "gb2312", "gb_2312-80", "gb_2312", "gbk", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn", "gb18030");
    private static final Set<String> READ_AS_BIG5 =
            Set.of("big5", "big5-tw", "big5-eten", "big5-hkscs", "cn-big5", "x-x-big5", "cp950", "ms950", "csbig5");
    private static final Set<String> READ_AS_WINDOWS_949 = Set.of(
            "euc-kr",
            "euckr",
            "ks_c_5601-1987",
            "ks_c_5601-1989",
            "ksc5601",
            "ksc_5601",
            "korean",
            "cp949",
            "ms949",
            "uhc",
            "windows-949",
            "x-windows-949");
    private static final Set<String> READ_AS_WINDOWS_1252 = Set.of("iso-8859-1", "latin1", "us-ascii", "ascii");

    /** As far as browsers look for a declaration, and a little further. */
    private static final int DECLARATION_BYTES = 4096;

    private static final Pattern DECLARATION =
            Pattern.compile("(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([A-Za-z0-9_.:-]{2,40})");

    private Charsets() {}

    static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']|[\"']$", "");
        if (READ_AS_GB18030.contains(plain)) {
            return Optional.of(GB18030);
        }
        if (READ_AS_WINDOWS_1252.contains(plain)) {
            return Optional.of(WINDOWS_1252);
        }
        if (READ_AS_BIG5.contains(plain)) {
            return Optional.of(Big5.HONG_KONG);
        }
        if (READ_AS_WINDOWS_949.contains(plain)) {
            return Optional.of(Korean.WINDOWS_949);
        }
        if (plain.equals("shift_jis") || plain.equals("sjis") || plain.equals("x-sjis")) {
            return Optional.of(Charset.forName("windows-31j"));
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The charset that the page declares in its own head, by {@code <meta>} or the XML declaration. */
    static Optional<Charset> declaredInside(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(head);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }
}
