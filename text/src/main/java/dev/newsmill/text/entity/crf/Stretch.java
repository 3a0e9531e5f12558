package dev.newsmill.text.entity.crf;

/**
 * A name in a sentence.
 *
 * @param kind from 0 to {@link Labels#KINDS} - 1
 * @param start first UTF-16 code unit
 * @param end the one after the last
 */
public record Stretch(int kind, int start, int end) {}
