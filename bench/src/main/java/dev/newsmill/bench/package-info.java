/**
 * The benchmark: articles from a seeded generator through the bare function, the topology and a pass-through, in one JVM. It measures
 * and reports; starting a broker is the caller's task.
 */
@NullMarked
package dev.newsmill.bench;

import org.jspecify.annotations.NullMarked;
