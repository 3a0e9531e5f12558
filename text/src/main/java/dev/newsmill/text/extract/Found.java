package dev.newsmill.text.extract;

/** A value of a field and the rule that found it. */
record Found(String value, String rule) {
    @Override
    public String toString() {
        return value + " (" + rule + ")";
    }
}
