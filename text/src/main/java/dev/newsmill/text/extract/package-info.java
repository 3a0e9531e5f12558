/**
 * From a page, as HTML or as stripped text, to title, paragraphs, date and people, each with its evidence. The words stay as
 * they stand on the page: normalisation does not belong here. Library: jsoup.
 */
@NullMarked
package dev.newsmill.text.extract;

import org.jspecify.annotations.NullMarked;
