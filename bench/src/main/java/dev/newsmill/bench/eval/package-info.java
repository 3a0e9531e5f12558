/**
 * Measures what the text functions find in labelled pages: the metrics, the readers of labelled folders and the reports. Nothing
 * here decides anything about a page.
 */
@NullMarked
package dev.newsmill.bench.eval;

import org.jspecify.annotations.NullMarked;
