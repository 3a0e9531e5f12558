package dev.newsmill.text.entity;

/** What kind of thing a name names. */
public enum Type {
    PERSON,
    PLACE,
    ORGANISATION
}
