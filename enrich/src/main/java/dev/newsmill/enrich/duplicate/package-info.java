/**
 * Duplicate verdicts that do not depend on order: the owner of a document, the shards that compare, and the state of both. Whether
 * two texts are alike is decided in {@code dev.newsmill.text.duplicate}, not here.
 */
@NullMarked
package dev.newsmill.enrich.duplicate;

import org.jspecify.annotations.NullMarked;
