package dev.newsmill.text.normalise;

/** One kind of change, made from the start of the text to its end. */
interface Rule {
    /** The kebab-case name under which changes are counted. */
    String kind();

    /** Reads the text through the rewriter and changes what the rule is about. */
    void apply(String text, Draft.Rewriter rewriter);
}
