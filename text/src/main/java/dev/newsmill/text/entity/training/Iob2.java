package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tab-separated IOB2: word and label (as CoNLL has it), or number, word and label (Universal NER); sentences apart by an empty
 * line. A comment {@code # text = …} gives a sentence's text exactly; without it the text is its words, with a space between two that are
 * in Latin letters or digits.
 */
public final class Iob2 {
    private static final String TEXT = "# text = ";

    private final List<Annotated> sentences = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private String text = "";

    private Iob2() {}

    /** @throws IllegalArgumentException if a line has no label, or a word does not stand in its sentence's text */
    public static List<Annotated> parse(String file) {
        var reader = new Iob2();
        file.lines().forEach(reader::line);
        reader.finish();
        return reader.sentences;
    }

    private void line(String line) {
        if (line.isBlank()) {
            finish();
        } else if (line.startsWith(TEXT)) {
            text = line.substring(TEXT.length());
        } else if (!isComment(line)) {
            String[] columns = line.split("\t");
            if (columns.length < 2) {
                throw new IllegalArgumentException("the line '" + line
                        + "' has no label; it should be a word, a tab and a label such as B-PER or O");
            }
            boolean isNumbered = columns.length > 2;
            words.add(columns[isNumbered ? 1 : 0]);
            labels.add(columns[isNumbered ? 2 : 1].strip());
        }
    }

    /** A word may be a number sign too; then a tab follows. */
    private static boolean isComment(String line) {
        return line.startsWith("#") && !line.startsWith("#\t");
    }

    private void finish() {
        if (text.isEmpty()) {
            text = joined();
        }
        if (!text.isEmpty()) {
            sentences.add(new Annotated(text, names()));
        }
        words.clear();
        labels.clear();
        text = "";
    }

    private String joined() {
        var joined = new StringBuilder();
        for (String word : words) {
            if (!joined.isEmpty()
                    && !word.isEmpty()
                    && isLatin(joined.charAt(joined.length() - 1))
                    && isLatin(word.charAt(0))) {
                joined.append(' ');
            }
            joined.append(word);
        }
        return joined.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private List<Stretch> names() {
        List<Stretch> names = new ArrayList<>();
        int at = 0;
        int start = -1;
        int kind = -1;
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            int from = text.indexOf(words.get(i), at);
            if (from < 0) {
                throw new IllegalArgumentException(
                        "the word '" + words.get(i) + "' does not stand in the text '" + text + "'");
            }
            String label = labels.get(i);
            if (start >= 0 && !label.equals("I-" + InlineMarks.KINDS.get(kind))) {
                names.add(new Stretch(kind, start, end));
                start = -1;
            }
            int labelled = label.length() > 2 ? InlineMarks.KINDS.indexOf(label.substring(2)) : -1;
            if (labelled >= 0 && start < 0) {
                start = from;
                kind = labelled;
            }
            at = from + words.get(i).length();
            end = at;
        }
        if (start >= 0) {
            names.add(new Stretch(kind, start, end));
        }
        return names;
    }
}
