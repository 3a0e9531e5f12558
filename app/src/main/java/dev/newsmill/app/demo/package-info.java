/** The demonstration: which documents it feeds, what it reports. Starting and stopping belongs to {@code local}. */
@NullMarked
package dev.newsmill.app.demo;

import org.jspecify.annotations.NullMarked;
