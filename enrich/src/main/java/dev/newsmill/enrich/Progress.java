package dev.newsmill.enrich;

import java.time.Duration;

/**
 * How far an enrichment has come. Running is not health: an application may be in state RUNNING and never commit again.
 *
 * @param state of Kafka Streams, for example {@code RUNNING} or {@code REBALANCING}
 * @param waiting records of this instance's partitions that are not committed yet
 * @param restoring records of state still to be read back from the broker
 * @param still for how long nothing was committed or restored although something waited; zero while it moves or is idle
 */
public record Progress(String state, long waiting, long restoring, Duration still) {}
