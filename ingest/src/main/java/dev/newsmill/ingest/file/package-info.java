/** Articles from files and directories. What a line or a page means belongs in {@code article}. */
@NullMarked
package dev.newsmill.ingest.file;

import org.jspecify.annotations.NullMarked;
