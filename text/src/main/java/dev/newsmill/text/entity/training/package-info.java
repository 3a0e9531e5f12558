/** Trains the entity tagger's model; not used while tagging. No file is read or written here. */
@NullMarked
package dev.newsmill.text.entity.training;

import org.jspecify.annotations.NullMarked;
