package dev.newsmill.bench.eval;

import java.util.List;

/** Labelled pages of one folder, in the order of their ids. */
record Corpus(String name, List<LabelledPage> pages) {
    Corpus {
        pages = List.copyOf(pages);
    }

    boolean isDated() {
        return pages.stream().anyMatch(page -> page.published() != null);
    }
}
