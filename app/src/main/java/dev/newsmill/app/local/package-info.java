/** The whole system on one machine: its data directory, where its parts listen, starting and stopping them in order. */
@NullMarked
package dev.newsmill.app.local;

import org.jspecify.annotations.NullMarked;
