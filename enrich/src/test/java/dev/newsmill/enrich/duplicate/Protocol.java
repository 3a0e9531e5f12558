package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.DuplicateVerdict;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;

/**
 * Runs the protocol over the real shards and owners' records with everything that Kafka may do between them: a channel keeps order per
 * sender and receiver and no more, channels differ in speed, tasks commit and crash at random. Exactly once, outputs appear at the
 * commit; at least once, they appear at once, some twice and some again later.
 */
final class Protocol {
    /** The protocol, or the protocol with one mistake. */
    enum Rule {
        RIGHT,
        FIRST_ANSWER_WINS,
        NO_PROBE_AFTER_LOWERING,
        COMPLETE_BY_NUMBER,
        SELF_IS_NO_CANDIDATE,
        EXPIRE_BY_STREAM_TIME
    }

    private static final int UNCAPPED = 1_000;

    private record Output(int to, Object message) {}

    /** What one task has done since its last commit is lost when it crashes. */
    private static final class Task {
        private Map<DocumentId, OwnedDocument> owned = new TreeMap<>();
        private Map<DocumentId, Integer> answers = new HashMap<>();
        private int floor;
        private int newestEra;
        private int[] read;
        private final MapStore<byte[]> postings = new MapStore<>();
        private final MapStore<ShardedDocument> sketches = new MapStore<>();
        private final List<Output> pending = new ArrayList<>();
        private Runnable back = () -> {};

        private void save() {
            Map<DocumentId, OwnedDocument> documents = new TreeMap<>(owned);
            Map<DocumentId, Integer> counts = new HashMap<>(answers);
            NavigableMap<Bytes, byte[]> entries = postings.save();
            NavigableMap<Bytes, ShardedDocument> known = sketches.save();
            int itsFloor = floor;
            int itsNewest = newestEra;
            int[] positions = read.clone();
            back = () -> {
                owned = new TreeMap<>(documents);
                answers = new HashMap<>(counts);
                postings.restore(entries);
                sketches.restore(known);
                floor = itsFloor;
                newestEra = itsNewest;
                read = positions.clone();
                pending.clear();
            };
        }
    }

    private final Rule rule;
    private final boolean exactlyOnce;
    private final int cap;
    private final Random random;
    private final int partitions;
    private final Task[] tasks;
    private final List<Object>[][] channels;
    private final int[][] speed;
    private int me;

    final Map<DocumentId, DuplicateVerdict> verdicts = new TreeMap<>();
    final Map<DocumentId, Integer> events = new TreeMap<>();
    int enriched;
    int unchanged;
    int early;
    int crashes;

    @SuppressWarnings("unchecked")
    Protocol(World world, Rule rule, long seed, boolean exactlyOnce, int cap, int floor) {
        this.rule = rule;
        this.exactlyOnce = exactlyOnce;
        this.cap = cap;
        this.random = new Random(seed);
        this.partitions = 1 + random.nextInt(5);
        this.tasks = new Task[2 * partitions];
        this.channels = (List<Object>[][]) new List<?>[2 * partitions + 1][2 * partitions];
        this.speed = new int[2 * partitions + 1][2 * partitions];
        for (int to = 0; to < tasks.length; to++) {
            tasks[to] = new Task();
            tasks[to].read = new int[tasks.length + 1];
            tasks[to].save();
            for (int from = 0; from <= tasks.length; from++) {
                channels[from][to] = new ArrayList<>();
                speed[from][to] = 1 + random.nextInt(10);
            }
        }
        world.fetches.forEach(fetch -> channels[tasks.length][owner(fetch.text().id())].add(fetch));
        for (int shard = partitions; shard < tasks.length; shard++) {
            for (int era = floor - 1; floor > 0 && era <= floor; era++) {
                channels[tasks.length][shard].add(era);
            }
        }
    }

    static Protocol uncapped(World world, Rule rule, long seed, boolean exactlyOnce) {
        return new Protocol(world, rule, seed, exactlyOnce, UNCAPPED, 0);
    }

    private int owner(DocumentId document) {
        return Math.floorMod(document.article().hashCode(), partitions);
    }

    /** Until nothing is left to read and nothing to commit. */
    void run() {
        while (true) {
            List<int[]> waiting = waiting();
            if (waiting.isEmpty()) {
                boolean more = false;
                for (int i = 0; i < tasks.length; i++) {
                    more |= !tasks[i].pending.isEmpty();
                    commit(i);
                }
                if (!more) {
                    return;
                }
                continue;
            }
            int[] next = waiting.get(random.nextInt(waiting.size()));
            if (random.nextInt(10) >= speed[next[0]][next[1]]) {
                continue;
            }
            me = next[1];
            handle(channels[next[0]][me].get(tasks[me].read[next[0]]++));
            if (random.nextInt(6) == 0) {
                commit(random.nextInt(tasks.length));
            }
            if (crashes < 6 && random.nextInt(60) == 0) {
                tasks[random.nextInt(tasks.length)].back.run();
                crashes++;
            }
        }
    }

    private List<int[]> waiting() {
        List<int[]> waiting = new ArrayList<>();
        for (int from = 0; from <= tasks.length; from++) {
            for (int to = 0; to < tasks.length; to++) {
                if (tasks[to].read[from] < channels[from][to].size()) {
                    waiting.add(new int[] {from, to});
                }
            }
        }
        return waiting;
    }

    private void commit(int task) {
        tasks[task].save();
        List<Output> out = List.copyOf(tasks[task].pending);
        tasks[task].pending.clear();
        out.forEach(output -> deliver(task, output));
        tasks[task].save();
    }

    private void send(int to, Object message) {
        Output output = new Output(to, message);
        if (exactlyOnce) {
            tasks[me].pending.add(output);
        } else {
            deliver(me, output);
        }
    }

    private void deliver(int from, Output output) {
        if (output.to() < 0) {
            ((Runnable) output.message()).run();
            return;
        }
        List<Object> channel = channels[from][output.to()];
        channel.add(output.message());
        if (!exactlyOnce && random.nextInt(10) == 0) {
            channel.add(output.message());
        }
        if (!exactlyOnce && random.nextInt(20) == 0) {
            channel.add(channel.get(random.nextInt(channel.size())));
        }
    }

    private void out(Runnable effect) {
        send(-1, effect);
    }

    private void handle(Object message) {
        if (message instanceof World.Fetch fetch) {
            own(fetch);
        } else if (message instanceof DuplicateAnswer answer) {
            collect(answer);
        } else if (message instanceof DuplicateProbe probe) {
            compare(probe);
        } else if (message instanceof Integer floor) {
            tasks[me].floor = Math.max(tasks[me].floor, floor);
            shard().dropBelow(tasks[me].floor);
        }
    }

    /** At least once, an answer may come before its document is known again after a crash: the fetch is read again and asks again. */
    private void collect(DuplicateAnswer answer) {
        OwnedDocument before = tasks[me].owned.get(answer.document());
        if (before == null && !exactlyOnce) {
            return;
        }
        if (answer.shard() != DuplicateAnswer.UNASKED) {
            tasks[me].answers.merge(answer.document(), 1, Integer::sum);
        }
        boolean ignored = rule == Rule.FIRST_ANSWER_WINS && before.best() != null;
        DuplicateAnswer heard = ignored
                ? new DuplicateAnswer(
                        answer.document(), answer.owner(), answer.shard(), before.best(), List.of(), List.of())
                : answer;
        settle(before, before.answered(heard));
    }

    private Shard shard() {
        return new Shard(tasks[me].postings, tasks[me].sketches, cap);
    }

    private void own(World.Fetch fetch) {
        DocumentId id = fetch.text().id();
        Map<Integer, List<Long>> shards = Shards.of(fetch.text().keys(), partitions);
        OwnedDocument before = tasks[me].owned.get(id);
        OwnedDocument now = before == null
                ? OwnedDocument.first(fetch.order(), fetch.eras(), List.copyOf(shards.keySet()))
                : before.fetched(fetch.order(), fetch.eras());
        boolean isNew = before == null;
        out(() -> {
            enriched += isNew ? 1 : 0;
            unchanged += isNew ? 0 : 1;
        });
        if (isNew || now.tellsMoreThan(before)) {
            if (isNew || rule != Rule.NO_PROBE_AFTER_LOWERING) {
                String features = Base64.getEncoder()
                        .encodeToString(fetch.text().fingerprint().features().toBytes());
                int owner = me;
                shards.forEach((shard, keys) -> send(
                        partitions + shard,
                        new DuplicateProbe(id, owner, shard, now.order(), now.eras(), keys, features)));
            }
            settle(before, now);
        }
    }

    private void settle(OwnedDocument before, OwnedDocument now) {
        DocumentId id = now.order().document();
        OwnedDocument settled = now;
        boolean complete = rule == Rule.COMPLETE_BY_NUMBER
                ? tasks[me].answers.getOrDefault(id, 0) >= now.touched().size()
                : now.isComplete();
        if (!now.isPublished() && complete) {
            boolean isEarly = !now.isComplete();
            DuplicateVerdict verdict = verdict(now);
            out(() -> {
                early += isEarly ? 1 : 0;
                events.merge(id, 1, Integer::sum);
                publish(verdict);
            });
            settled = now.published();
        } else if (now.isPublished() && !verdict(now).equals(verdict(before))) {
            DuplicateVerdict verdict = verdict(now);
            out(() -> publish(verdict));
        }
        tasks[me].owned.put(id, settled);
    }

    /** Without the document as a candidate, what once was near and earlier stays best for ever. */
    private DuplicateVerdict verdict(OwnedDocument document) {
        if (rule != Rule.SELF_IS_NO_CANDIDATE || document.best() == null) {
            return document.verdict();
        }
        OwnedDocument late = new OwnedDocument(
                new dev.newsmill.events.Order(
                        Integer.MAX_VALUE,
                        document.order().fetchedAt(),
                        document.order().document()),
                document.eras(),
                document.touched(),
                document.answered(),
                document.best(),
                List.of(),
                List.of(),
                true);
        return late.verdict();
    }

    /** As subscribers fold them: the smaller order wins, of equal orders the later record; flags only grow. */
    private void publish(DuplicateVerdict verdict) {
        DuplicateVerdict known = verdicts.get(verdict.document());
        if (known == null || verdict.order().compareTo(known.order()) <= 0) {
            verdicts.put(verdict.document(), verdict);
        }
    }

    private void compare(DuplicateProbe probe) {
        Task task = tasks[me];
        if (rule == Rule.EXPIRE_BY_STREAM_TIME) {
            task.newestEra =
                    Math.max(task.newestEra, probe.eras().get(probe.eras().size() - 1));
            shard().dropBelow(task.newestEra - 1);
        }
        shard().take(probe, task.floor).forEach(answer -> send(answer.owner(), answer));
    }
}
