/** Measures what the text functions find against gold data. The metrics are described in the gold's README; no command line here. */
@NullMarked
package dev.newsmill.bench.eval;

import org.jspecify.annotations.NullMarked;
