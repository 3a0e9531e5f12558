package dev.newsmill.text.segment;

/**
 * A word where it stands.
 *
 * @param text the word as written
 * @param start first UTF-16 code unit in the segmented text
 * @param end the one after the last
 * @param nature HanLP's part-of-speech label, for example {@code nr} for a person's name
 */
public record Token(String text, int start, int end, String nature) {}
