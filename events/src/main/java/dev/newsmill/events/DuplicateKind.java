package dev.newsmill.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How two documents are alike. Only these make a duplicate; weaker overlap is a link. */
public enum DuplicateKind {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("near")
    NEAR,
    @JsonProperty("contained")
    CONTAINED,
    @JsonProperty("rewrite")
    REWRITE
}
