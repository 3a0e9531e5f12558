/**
 * Brings a text into one form and keeps the way back to the original. No rule about a page's layout belongs here.
 */
@NullMarked
package dev.newsmill.text.normalise;

import org.jspecify.annotations.NullMarked;
