/**
 * Answers questions about a run: web pages, query API, live stream, ledger. Reads what others wrote; writes nothing.
 */
@NullMarked
package dev.newsmill.console;

import org.jspecify.annotations.NullMarked;
