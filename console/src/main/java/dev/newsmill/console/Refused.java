package dev.newsmill.console;

import io.javalin.http.HttpStatus;

/** A request that is not answered, with its status and one sentence for the one who asked. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    Refused(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    static Refused notFound(String what) {
        return new Refused(HttpStatus.NOT_FOUND, what);
    }

    HttpStatus status() {
        return status;
    }
}
