/**
 * Cuts a text into sentences, words and search tokens; the one package that configures HanLP. No rule about names belongs here.
 */
@NullMarked
package dev.newsmill.text.segment;

import org.jspecify.annotations.NullMarked;
