package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 市长[[李明|PER]]在[[苏州|LOC]]}. */
public final class InlineMarks {
    /** The kinds as files name them; the index is the kind. */
    static final List<String> KINDS = List.of("PER", "LOC", "ORG");

    private static final Pattern MARK = Pattern.compile("\\[\\[([^\\[\\]|]+)\\|(PER|LOC|ORG)]]");

    private InlineMarks() {}

    /** @throws IllegalArgumentException if a mark is broken */
    public static Annotated parse(String line) {
        var text = new StringBuilder();
        List<Stretch> names = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int from = 0;
        while (mark.find()) {
            text.append(line, from, mark.start());
            int start = text.length();
            text.append(mark.group(1));
            names.add(new Stretch(KINDS.indexOf(mark.group(2)), start, text.length()));
            from = mark.end();
        }
        text.append(line, from, line.length());
        if (text.indexOf("[[") >= 0 || text.indexOf("]]") >= 0) {
            throw new IllegalArgumentException("a mark is broken in '" + line + "'; the form is [[name|PER]]");
        }
        return new Annotated(text.toString(), names);
    }
}
