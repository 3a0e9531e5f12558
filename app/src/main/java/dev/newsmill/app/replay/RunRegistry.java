package dev.newsmill.app.replay;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.app.topic.TopicReader;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.Run;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The runs that were ever started, in {@code news.run}. */
public final class RunRegistry {
    private final Map<String, Object> kafka;

    /** @param kafka client settings with {@code bootstrap.servers} */
    public RunRegistry(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    public Optional<Run> find(RunName name) {
        Map<RunName, Run> runs = new HashMap<>();
        try (TopicReader reader = new TopicReader(kafka, Topics.RUN.name())) {
            reader.readAll(Topics.RUN, read -> runs.put(read.key(), read.value()));
        }
        return Optional.ofNullable(runs.get(name));
    }

    /**
     * Registers a run whose history ends at the raw topic's present end, or finds it again when it was registered before.
     *
     * @throws Failure if the name stands for a run of another release
     */
    public Run register(RunName name, Release release, Clock clock) throws ExecutionException, InterruptedException {
        Optional<Run> known = find(name);
        if (known.isPresent()) {
            if (!known.get().release().equals(release.stamp())) {
                throw new Failure("run '" + name + "' belongs to release "
                        + known.get().release().digest() + ", this program is " + release.digest()
                        + ": choose another name");
            }
            return known.get();
        }
        return write(new Run(name, name.applicationId(), release.stamp(), clock.instant(), rawEnds(), null));
    }

    /**
     * Writes a higher floor for a run.
     *
     * @param release stamped on the live run's first line in the registry
     * @throws Failure if the run is not registered and not the live one, or its floor is as high already
     */
    public Run raiseFloor(RunName name, int era, Release release, Clock clock)
            throws ExecutionException, InterruptedException {
        Run known = find(name).orElse(null);
        if (known == null && !name.equals(RunName.LIVE)) {
            throw new Failure("there is no run '" + name + "'");
        }
        Integer floor = known == null ? null : known.floor();
        if (floor != null && floor >= era) {
            throw new Failure("run '" + name + "' has the floor " + floor + "; a floor only rises");
        }
        return write(
                known == null
                        ? new Run(name, name.applicationId(), release.stamp(), clock.instant(), List.of(), era)
                        : new Run(name, known.applicationId(), known.release(), known.startedAt(), known.until(), era));
    }

    private Run write(Run run) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                acknowledged(),
                Topics.RUN.keySerde().serializer(),
                Topics.RUN.valueSerde().serializer())) {
            producer.send(new ProducerRecord<>(Topics.RUN.name(), run.name(), run))
                    .get();
        }
        return run;
    }

    private Map<String, Object> acknowledged() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        return settings;
    }

    /** By partition. */
    private List<Long> rawEnds() throws ExecutionException, InterruptedException {
        String raw = Topics.ARTICLE_FETCHED.name();
        try (Admin admin = Admin.create(kafka)) {
            var topic = admin.describeTopics(List.of(raw)).allTopicNames().get().get(raw);
            int count = topic == null ? 0 : topic.partitions().size();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            IntStream.range(0, count).forEach(p -> asked.put(new TopicPartition(raw, p), OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(asked).all().get();
            return IntStream.range(0, count)
                    .mapToObj(p -> ends.get(new TopicPartition(raw, p)))
                    .map(end -> end == null ? 0L : end.offset())
                    .toList();
        }
    }
}
