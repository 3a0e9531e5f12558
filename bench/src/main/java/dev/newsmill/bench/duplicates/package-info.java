/**
 * Measures how well duplicates are found: articles altered in known ways, texts made from templates, and pairs that a person labelled.
 * What counts as a duplicate is decided in {@code dev.newsmill.text.duplicate}, not here.
 */
@NullMarked
package dev.newsmill.bench.duplicates;

import org.jspecify.annotations.NullMarked;
