package dev.newsmill.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsmill.enrich.DuplicateRules;
import dev.newsmill.enrich.EnrichConfig;
import dev.newsmill.enrich.EnrichRunner;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import dev.newsmill.events.RunName;
import dev.newsmill.events.Topics;
import dev.newsmill.ingest.ArticlePublisher;
import dev.newsmill.ingest.IngestConfig;
import dev.newsmill.text.duplicate.StopKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Three instances over one broker and the articles they share, in an order drawn from a seed: two instances in this JVM that join and
 * leave, and one in a JVM of its own that is killed, started again over what the first one left behind, and perhaps killed again. Between
 * any two of these steps articles may be sent. None leaves or dies before it has joined and something was done.
 */
final class Lives implements AutoCloseable {
    private static final Duration MOST = Duration.ofMinutes(4);
    private static final int PARTS = 4;

    /** A killed instance is missed after this; no broker allows less. */
    private static final String MISSED_AFTER = "main.consumer.session.timeout.ms=6000";

    /** One step in the schedule. */
    enum Step {
        SEND,
        NORTH_JOINS,
        NORTH_LEAVES,
        SOUTH_JOINS,
        SOUTH_LEAVES,
        CHILD_STARTS,
        CHILD_IS_KILLED
    }

    private final String servers;
    private final Path folder;
    private final int cap;
    private final Release release;
    private final long seed;
    private final Random random;
    private final List<Step> steps;
    private final List<List<ArticleFetched>> parts = new ArrayList<>();
    private final ArticlePublisher publisher;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> outcomes;
    private EnrichRunner north;
    private EnrichRunner south;
    private Child child;
    private int done;
    private int sent;
    private int seen;
    private int children;

    /** @param fetches sent in an order drawn from the seed, like everything else */
    Lives(String servers, Path folder, int cap, List<ArticleFetched> fetches, long seed) {
        this.servers = servers;
        this.folder = folder;
        this.cap = cap;
        this.release = release(cap);
        this.seed = seed;
        this.random = new Random(seed);
        this.steps = draw();
        List<ArticleFetched> shuffled = new ArrayList<>(fetches);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < PARTS; i++) {
            parts.add(shuffled.subList(fetches.size() * i / PARTS, fetches.size() * (i + 1) / PARTS));
        }
        this.publisher = new ArticlePublisher(new IngestConfig(servers, Map.of()));
        this.admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers));
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        this.outcomes = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                bytes,
                bytes);
        List<TopicPartition> partitions = outcomes.partitionsFor(Topics.ARTICLE_OUTCOME.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        outcomes.assign(partitions);
        outcomes.seekToBeginning(partitions);
    }

    static Release release(int cap) {
        return Release.current().judging(Set.of(DuplicateWorlds.TRUSTED), new DuplicateRules(StopKeys.none(), cap));
    }

    /** Each life in its own order, the lives mixed. Articles come first, so that the first instance has something to do. */
    private List<Step> draw() {
        List<List<Step>> lives = new ArrayList<>();
        lives.add(new ArrayList<>(Collections.nCopies(PARTS - 1, Step.SEND)));
        lives.add(new ArrayList<>(List.of(Step.NORTH_JOINS, Step.NORTH_LEAVES)));
        lives.add(new ArrayList<>(List.of(Step.SOUTH_JOINS, Step.SOUTH_LEAVES)));
        lives.add(new ArrayList<>(List.of(Step.CHILD_STARTS, Step.CHILD_IS_KILLED, Step.CHILD_STARTS)));
        if (random.nextBoolean()) {
            lives.get(3).add(Step.CHILD_IS_KILLED);
        }
        List<Step> drawn = new ArrayList<>(List.of(Step.SEND));
        while (!lives.isEmpty()) {
            List<Step> one = lives.get(random.nextInt(lives.size()));
            drawn.add(one.remove(0));
            lives.removeIf(List::isEmpty);
        }
        return List.copyOf(drawn);
    }

    /** What happens, in order. */
    List<Step> steps() {
        return steps;
    }

    /** For messages of tests. */
    @Override
    public String toString() {
        return "seed " + seed + ", " + steps;
    }

    /** Takes this many more steps; past the last there are none. */
    void live(int count) throws IOException, ExecutionException, InterruptedException {
        for (int i = 0; i < count && done < steps.size(); i++) {
            take(steps.get(done));
            done++;
        }
    }

    /** Takes the steps that are left, then lets one more instance see to the end. */
    void liveToTheEnd() throws IOException, ExecutionException, InterruptedException {
        live(steps.size());
        try (EnrichRunner last = join("last")) {
            Drained.awaitEnd(servers, RunName.LIVE);
            assertThat(last.hasFailed()).isFalse();
        }
    }

    private void take(Step step) throws IOException, ExecutionException, InterruptedException {
        switch (step) {
            case SEND -> {
                List<ArticleFetched> part = parts.remove(0);
                part.forEach(publisher::publish);
                publisher.flush();
                sent += part.size();
            }
            case NORTH_JOINS -> north = join("north");
            case NORTH_LEAVES -> leave(north, "north");
            case SOUTH_JOINS -> south = join("south");
            case SOUTH_LEAVES -> leave(south, "south");
            case CHILD_STARTS -> startChild();
            case CHILD_IS_KILLED -> {
                awaitPartOf("child" + children);
                assertThat(child.isAlive()).as(child.problems()).isTrue();
                child.kill();
            }
        }
    }

    private EnrichRunner join(String name) throws ExecutionException, InterruptedException {
        String[] missed = MISSED_AFTER.split("=");
        return EnrichRunner.start(
                new EnrichConfig(
                        servers,
                        RunName.LIVE,
                        folder.resolve(name),
                        1 + random.nextInt(2),
                        Map.of("client.id", name, missed[0], missed[1])),
                release);
    }

    private void leave(EnrichRunner instance, String name) {
        awaitPartOf(name);
        assertThat(instance.hasFailed()).isFalse();
        instance.close();
    }

    private void startChild() throws IOException {
        children++;
        child = Child.newsmill(
                folder,
                "enrich",
                "--bootstrap-servers",
                servers,
                "--state-dir",
                folder.resolve("child").toString(),
                "--trusted-date-sources",
                DuplicateWorlds.TRUSTED,
                "--duplicate-cap",
                Integer.toString(cap),
                "--kafka",
                "client.id=child" + children,
                "--kafka",
                MISSED_AFTER);
    }

    /** Until an instance takes part and some of what was left when it did is done: a random part, so that it ends in the middle. */
    private void awaitPartOf(String instance) {
        await().atMost(MOST).pollInterval(Duration.ofMillis(200)).until(() -> hasJoined(instance));
        int before = outcomes();
        int enough = before + random.nextInt(1 + sent - before);
        await().atMost(MOST).pollInterval(Duration.ofMillis(100)).until(() -> outcomes() >= enough);
    }

    private boolean hasJoined(String instance) throws ExecutionException, InterruptedException {
        String group = RunName.LIVE.applicationId();
        try {
            return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                    .anyMatch(member -> member.clientId().startsWith(instance + "-"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) { // nobody has joined yet
                return false;
            }
            throw e;
        }
    }

    /** How many are committed by now. */
    private int outcomes() {
        seen += outcomes.poll(Duration.ofMillis(100)).count();
        return seen;
    }

    @Override
    public void close() {
        for (EnrichRunner instance : new EnrichRunner[] {north, south}) {
            if (instance != null) {
                instance.close();
            }
        }
        if (child != null) {
            child.close();
        }
        publisher.close();
        outcomes.close();
        admin.close();
    }
}
