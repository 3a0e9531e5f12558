/** Articles into the raw topic: the publisher, what connectors share, and standard input. What an article looks like belongs in {@code article}. */
@NullMarked
package dev.newsmill.ingest;

import org.jspecify.annotations.NullMarked;
