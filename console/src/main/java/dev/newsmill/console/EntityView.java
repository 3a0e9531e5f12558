package dev.newsmill.console;

/**
 * An entity and where it is mentioned.
 *
 * @param type label of the type, for example {@code place}
 * @param documents how many documents mention it, every version counted
 * @param articles a page of the current ones, latest first
 */
public record EntityView(String id, String type, String name, long documents, ArticlePage articles) {}
