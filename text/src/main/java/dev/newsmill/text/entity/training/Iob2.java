package dev.newsmill.text.entity.training;

import dev.newsmill.text.entity.crf.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tab-separated IOB2 of Universal NER: number, word, label; sentences apart by an empty line, each under a comment
 * {@code # text = …} that gives the text exactly.
 */
public final class Iob2 {
    private static final String TEXT = "# text = ";

    private final List<Annotated> sentences = new ArrayList<>();
    private final List<Stretch> names = new ArrayList<>();
    private String text = "";
    private int at;
    private int start = -1;
    private int end;
    private int kind;

    private Iob2() {}

    /** @throws IllegalArgumentException if a word does not stand in its sentence's text */
    public static List<Annotated> parse(String file) {
        var reader = new Iob2();
        file.lines().forEach(reader::line);
        reader.finish();
        return reader.sentences;
    }

    private void line(String line) {
        if (line.isEmpty()) {
            finish();
        } else if (line.startsWith(TEXT)) {
            text = line.substring(TEXT.length());
        } else if (!line.startsWith("#")) {
            String[] columns = line.split("\t");
            word(columns[1], columns[2]);
        }
    }

    private void word(String word, String label) {
        int from = text.indexOf(word, at);
        if (from < 0) {
            throw new IllegalArgumentException("the word '" + word + "' does not stand in the text '" + text + "'");
        }
        if (start >= 0 && !label.equals("I-" + InlineMarks.KINDS.get(kind))) {
            close();
        }
        at = from + word.length();
        int labelled = label.length() > 2 ? InlineMarks.KINDS.indexOf(label.substring(2)) : -1;
        if (labelled >= 0 && start < 0) {
            start = from;
            kind = labelled;
        }
        end = at;
    }

    private void close() {
        names.add(new Stretch(kind, start, end));
        start = -1;
    }

    private void finish() {
        if (start >= 0) {
            close();
        }
        if (!text.isEmpty()) {
            sentences.add(new Annotated(text, names));
        }
        names.clear();
        text = "";
        at = 0;
    }
}
