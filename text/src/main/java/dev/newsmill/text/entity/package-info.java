/**
 * Finds persons, places and organisations. Offices and entity ids do not belong here.
 */
@NullMarked
package dev.newsmill.text.entity;

import org.jspecify.annotations.NullMarked;
