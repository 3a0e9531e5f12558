package dev.newsmill.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text cut into marked and unmarked parts, for a page to show. Pure. */
final class Marked {
    private Marked() {}

    /** A stretch to mark: where, as what (an entity's type or {@code hit}), which entity. {@code end} is exclusive. */
    record Span(int start, int end, String kind, @Nullable String entity) {}

    /** A part of a paragraph; {@code kind} is null where nothing is marked. */
    record Part(
            String text, @Nullable String kind, @Nullable String entity) {}

    /** A line of the text. */
    record Paragraph(List<Part> parts) {}

    /** Paragraphs of a text; empty lines are left out. Where spans overlap the first, then the longest, wins. */
    static List<Paragraph> paragraphs(String text, List<Span> spans) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Part> line = new ArrayList<>();
        for (Part part : parts(text, spans)) {
            String[] pieces = part.text().split("\n", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    end(line, paragraphs);
                }
                if (!pieces[i].isEmpty()) {
                    line.add(new Part(pieces[i], part.kind(), part.entity()));
                }
            }
        }
        end(line, paragraphs);
        return paragraphs;
    }

    /** The same without a division into paragraphs. */
    static List<Part> parts(String text, List<Span> spans) {
        List<Span> ordered = spans.stream()
                .filter(span -> span.start() >= 0 && span.end() <= text.length() && span.start() < span.end())
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Span span : ordered) {
            if (span.start() < at) {
                continue;
            }
            if (span.start() > at) {
                parts.add(new Part(text.substring(at, span.start()), null, null));
            }
            parts.add(new Part(text.substring(span.start(), span.end()), span.kind(), span.entity()));
            at = span.end();
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), null, null));
        }
        return parts;
    }

    /** Wherever one of the words stands. */
    static List<Part> words(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Span> spans = new ArrayList<>();
        if (lower.length() == text.length()) {
            for (String word : words) {
                for (int at = lower.indexOf(word);
                        at >= 0 && !word.isEmpty();
                        at = lower.indexOf(word, at + word.length())) {
                    spans.add(new Span(at, at + word.length(), "hit", null));
                }
            }
        }
        return parts(text, joined(spans));
    }

    /** Hits that overlap or touch become one. */
    private static List<Span> joined(List<Span> hits) {
        List<Span> joined = new ArrayList<>();
        for (Span hit :
                hits.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && hit.start() <= joined.get(last).end()) {
                Span before = joined.get(last);
                joined.set(last, new Span(before.start(), Math.max(before.end(), hit.end()), "hit", null));
            } else {
                joined.add(hit);
            }
        }
        return joined;
    }

    private static void end(List<Part> line, List<Paragraph> paragraphs) {
        if (line.stream().anyMatch(part -> !part.text().isBlank())) {
            paragraphs.add(new Paragraph(List.copyOf(line)));
        }
        line.clear();
    }
}
