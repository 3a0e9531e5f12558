/**
 * Tells which language and script a text is written in. Nothing here changes a text.
 */
@NullMarked
package dev.newsmill.text.language;

import org.jspecify.annotations.NullMarked;
