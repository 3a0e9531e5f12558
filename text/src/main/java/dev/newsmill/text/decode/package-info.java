/**
 * From bytes to characters, with the evidence for the charset chosen. What the characters mean is not judged here. Library:
 * juniversalchardet.
 */
@NullMarked
package dev.newsmill.text.decode;

import org.jspecify.annotations.NullMarked;
