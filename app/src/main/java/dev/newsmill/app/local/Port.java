package dev.newsmill.app.local;

import dev.newsmill.app.embedded.FreePort;
import dev.newsmill.app.failure.Failure;

/**
 * A wish for a port of the loopback.
 *
 * @param number 0 for any
 * @param exact whether another one will not do
 */
public record Port(int number, boolean exact) {
    /** Any free port. */
    public static final Port ANY = new Port(0, false);

    public Port {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("port " + number + " is not between 0 and 65535");
        }
    }

    public static Port exactly(int number) {
        return new Port(number, number != 0);
    }

    public static Port preferring(int number) {
        return new Port(number, false);
    }

    /**
     * A port that is free now.
     *
     * @param option names the flag in the message
     * @throws Failure if it has to be this one and it is taken
     */
    int resolve(String option) {
        if (exact && !FreePort.isFree(number)) {
            throw new Failure(
                    "port " + number + " is taken: stop what listens there, or choose another with " + option);
        }
        return exact ? number : FreePort.preferring(number);
    }
}
