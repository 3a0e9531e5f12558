/**
 * Folds a run's topics into PostgreSQL, exactly once. No text rule and no query for readers belongs here.
 */
@NullMarked
package dev.newsmill.sink;

import org.jspecify.annotations.NullMarked;
