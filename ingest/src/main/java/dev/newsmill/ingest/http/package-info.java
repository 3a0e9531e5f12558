/** Articles over HTTP: routes, limits, keys. What a line or a page means belongs in {@code article}. */
@NullMarked
package dev.newsmill.ingest.http;

import org.jspecify.annotations.NullMarked;
