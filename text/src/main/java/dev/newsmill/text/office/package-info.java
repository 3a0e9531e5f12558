/** Finds which office a person holds, by the names around it. The names themselves are found in {@code entity}. */
@NullMarked
package dev.newsmill.text.office;

import org.jspecify.annotations.NullMarked;
