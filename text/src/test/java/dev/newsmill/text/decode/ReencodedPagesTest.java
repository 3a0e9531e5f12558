package dev.newsmill.text.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import dev.newsmill.text.GoldFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real Chinese pages, written again in each charset, with the declaration absent, right and wrong. */
class ReencodedPagesTest {
    private static final double REQUIRED = 0.995;
    private static final Pattern DECLARED = Pattern.compile("(?i)(charset|encoding)(\\s*=\\s*[\"']?\\s*)[a-z0-9_-]+");
    private static final Map<String, List<String>> WRONG = Map.of(
            "UTF-8", List.of("gb2312", "big5", "iso-8859-1"),
            "GB18030", List.of("utf-8", "big5", "iso-8859-1"),
            "Big5", List.of("utf-8", "gb2312", "iso-8859-1"));

    private final List<String> failures = new ArrayList<>();
    private int total;

    @Test
    void comeOutRightWhateverIsDeclared() throws IOException {
        for (Page page : pages()) {
            for (String charset : List.of("UTF-8", "GB18030", "Big5")) {
                if (Charset.forName(charset).newEncoder().canEncode(page.text())) {
                    everyDeclaration(page, charset);
                }
            }
        }

        requireRight("re-encoded pages");
    }

    /** No whole page fits: they are in simplified script, and have signs beyond Big5. Their lines do, in traditional script. */
    @Test
    void comeOutRightInBig5AsFarAsItGoes() throws IOException {
        for (Page page : pages()) {
            everyDeclaration(inTraditionalScript(page), "Big5");
        }

        requireRight("pages in Big5");
    }

    @Test
    void loseAtMostTheLastCharacterWhenCutAnywhere() throws IOException {
        for (Page page : pages()) {
            everyCut(page, "UTF-8");
            everyCut(page, "GB18030");
            everyCut(inTraditionalScript(page), "Big5");
        }

        requireRight("re-encoded and cut pages");
    }

    private void everyCut(Page page, String charset) {
        String text = undeclared(page.text());
        byte[] bytes = text.getBytes(Charset.forName(charset));
        for (int cut = 1; cut <= 4; cut++) {
            byte[] part = Arrays.copyOf(bytes, Math.min(bytes.length, bytes.length * 2 / 3 + cut));
            String decoded = Decoder.decode(part, null).text();
            String whole = decoded.substring(0, Math.max(0, decoded.length() - 2));
            check(
                    text.startsWith(whole),
                    page.name() + " cut at " + part.length + " " + charset + " read as "
                            + Decoder.decode(part, null).charset());
        }
    }

    private static Page inTraditionalScript(Page page) {
        CharsetEncoder encoder = Charset.forName("Big5").newEncoder();
        String lines = HanLP.convertToTraditionalChinese(page.text())
                .lines()
                .filter(encoder::canEncode)
                .collect(Collectors.joining("\n"));
        return new Page(page.name(), lines);
    }

    private void everyDeclaration(Page page, String charset) {
        check(undeclared(page.text()), charset, null, page.name());
        check(declaring(page.text(), charset), charset, null, page.name());
        check(declaring(page.text(), charset), charset, charset, page.name());
        check(undeclared(page.text()), charset, charset, page.name());
        for (String wrong : WRONG.getOrDefault(charset, List.of())) {
            check(declaring(page.text(), wrong), charset, null, page.name() + " inside " + wrong);
            check(undeclared(page.text()), charset, wrong, page.name() + " outside " + wrong);
            check(
                    declaring(page.text(), charset),
                    charset,
                    wrong,
                    page.name() + " outside " + wrong + ", inside right");
            check(
                    declaring(page.text(), wrong),
                    charset,
                    charset,
                    page.name() + " inside " + wrong + ", outside right");
        }
    }

    private void check(String text, String charset, String outside, String what) {
        Decoded decoded = Decoder.decode(text.getBytes(Charset.forName(charset)), outside);
        check(
                decoded.text().equals(text),
                what + " in " + charset + " read as " + decoded.charset() + " by " + decoded.method());
    }

    private void requireRight(String what) {
        System.out.printf("%s: %d of %d right %s%n", what, total - failures.size(), total, failures);
        assertThat(failures).as("wrong of %d", total).hasSizeLessThanOrEqualTo((int) ((1 - REQUIRED) * total));
    }

    private void check(boolean right, String what) {
        total++;
        if (!right) {
            failures.add(what);
        }
    }

    private static String undeclared(String text) {
        return DECLARED.matcher(text).replaceAll("data-x$2none");
    }

    private static String declaring(String text, String charset) {
        String meta = "<meta charset=\"" + charset.toLowerCase(Locale.ROOT) + "\">";
        return meta + DECLARED.matcher(text).replaceAll("$1$2" + charset);
    }

    private static List<Page> pages() throws IOException {
        Path folder = GoldFolder.require("extraction/zh-web").resolve("original");
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = String.valueOf(file.getFileName());
                pages.add(new Page(name, known(bytes)));
            }
        }
        return pages;
    }

    /** The text of a page as its author meant it: all these pages are UTF-8 or GB18030, and UTF-8 proves itself. */
    private static String known(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String text = utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("GB18030"));
        return text.replace("\uFEFF", "");
    }

    private record Page(String name, String text) {}
}
