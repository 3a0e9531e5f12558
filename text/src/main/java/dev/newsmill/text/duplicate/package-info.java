/**
 * Fingerprints of a document and the relation of two documents. No state and no order of arrival belongs here.
 */
@NullMarked
package dev.newsmill.text.duplicate;

import org.jspecify.annotations.NullMarked;
