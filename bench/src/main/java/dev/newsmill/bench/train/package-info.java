/** Trains models from files and writes them with their card; the learning itself is in {@code text}. */
@NullMarked
package dev.newsmill.bench.train;

import org.jspecify.annotations.NullMarked;
