/**
 * Picks keywords and summary sentences out of a text. Nothing here writes new text.
 */
@NullMarked
package dev.newsmill.text.summary;

import org.jspecify.annotations.NullMarked;
