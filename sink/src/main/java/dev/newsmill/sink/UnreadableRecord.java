package dev.newsmill.sink;

/** A record that is not what its topic promises. The message says why in one sentence. */
final class UnreadableRecord extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableRecord(String message) {
        super(message);
    }
}
