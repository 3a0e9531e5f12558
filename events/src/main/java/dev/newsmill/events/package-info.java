/**
 * The contract: every event record, every topic as a typed constant, ids and serdes. No business rule of any stage belongs here.
 */
@NullMarked
package dev.newsmill.events;

import org.jspecify.annotations.NullMarked;
