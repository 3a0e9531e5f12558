package dev.newsmill.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the registry of enrichment runs.
 *
 * @param until per raw partition, the end offset when the run was started: history ends there; empty for the live run
 * @param floor the era (30-day block since 1970-01-01) below which the run no longer keeps documents to compare with; only rises; null:
 *     it keeps all
 */
public record Run(
        RunName name,
        String applicationId,
        ReleaseStamp release,
        Instant startedAt,
        List<Long> until,
        @Nullable Integer floor) {
    public Run {
        Check.present("name", name);
        Check.filled("applicationId", applicationId);
        Check.present("release", release);
        startedAt = Check.moment("startedAt", startedAt);
        until = until == null ? List.of() : List.copyOf(until);
    }
}
