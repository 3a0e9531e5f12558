/** A linear-chain conditional random field over characters: features, weights, decoding. What the labels mean belongs elsewhere. */
@NullMarked
package dev.newsmill.text.entity.crf;

import org.jspecify.annotations.NullMarked;
