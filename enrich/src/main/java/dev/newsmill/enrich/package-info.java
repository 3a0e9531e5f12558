/**
 * The Kafka Streams application: one topology, the function it applies to each article, and its runner. Text rules belong in
 * {@code dev.newsmill.text}, storage in {@code dev.newsmill.sink}.
 */
@NullMarked
package dev.newsmill.enrich;

import org.jspecify.annotations.NullMarked;
