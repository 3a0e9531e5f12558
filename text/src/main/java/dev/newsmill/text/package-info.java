/**
 * The pure text functions, one package per step; here stands only what describes all of them. No I/O beyond the class path.
 */
@NullMarked
package dev.newsmill.text;

import org.jspecify.annotations.NullMarked;
