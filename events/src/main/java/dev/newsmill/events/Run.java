package dev.newsmill.events;

import java.time.Instant;
import java.util.List;

/**
 * A line of the registry of enrichment runs.
 *
 * @param until per raw partition, the end offset when the run was started: history ends there; empty for the live run
 */
public record Run(RunName name, String applicationId, ReleaseStamp release, Instant startedAt, List<Long> until) {
    public Run {
        Check.present("name", name);
        Check.filled("applicationId", applicationId);
        Check.present("release", release);
        startedAt = Check.moment("startedAt", startedAt);
        until = until == null ? List.of() : List.copyOf(until);
    }
}
