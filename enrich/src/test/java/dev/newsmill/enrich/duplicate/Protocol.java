package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.ArticleEnriched;
import dev.newsmill.events.ArticleEnriched.Language;
import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateAnswer.Candidate;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Order;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RawCoordinates;
import dev.newsmill.events.ReleaseStamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs the product's processors with everything that Kafka may do between them: a channel keeps order per sender and receiver and no more, channels differ in speed, tasks commit and crash at random. Exactly once, outputs appear at the
 * commit; at least once, they appear at once, some twice and some again later.
 */
final class Protocol {
    /** The protocol, or the protocol with one mistake, made by altering or withholding messages. */
    enum Rule {
        RIGHT,
        FIRST_ANSWER_WINS,
        NO_PROBE_AFTER_LOWERING,
        COMPLETE_BY_NUMBER,
        SELF_IS_NO_CANDIDATE,
        EXPIRE_BY_STREAM_TIME
    }

    private static final int UNCAPPED = 1_000;

    /** Days by which a candidate counts as earlier than any document. */
    private static final int FOREVER = 1_000_000;

    private record Output(int to, Object message) {}

    /** What is not committed: outputs to come and how far each channel has been read. */
    private static final class Unfinished {
        private final List<Output> outputs = new ArrayList<>();
        private int[] read;
        private int[] committed;

        private Unfinished(int channels) {
            read = new int[channels];
            committed = new int[channels];
        }
    }

    private final Rule rule;
    private final boolean exactlyOnce;
    private final Random random;
    private final int partitions;
    private final Task[] tasks;
    private final Unfinished[] unfinished;
    private final Map<DocumentId, ArticleEnriched> articles = new HashMap<>();
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
        this.random = new Random(seed);
        this.partitions = 1 + random.nextInt(5);
        this.tasks = new Task[2 * partitions];
        this.unfinished = new Unfinished[tasks.length];
        this.channels = (List<Object>[][]) new List<?>[2 * partitions + 1][2 * partitions];
        this.speed = new int[2 * partitions + 1][2 * partitions];
        for (int to = 0; to < tasks.length; to++) {
            tasks[to] = new Task(partitions, cap);
            unfinished[to] = new Unfinished(tasks.length + 1);
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
                    more |= !unfinished[i].outputs.isEmpty();
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
            handle(channels[next[0]][me].get(unfinished[me].read[next[0]]++));
            if (random.nextInt(6) == 0) {
                commit(random.nextInt(tasks.length));
            }
            if (crashes < 6 && random.nextInt(60) == 0) {
                crash(random.nextInt(tasks.length));
            }
        }
    }

    private List<int[]> waiting() {
        List<int[]> waiting = new ArrayList<>();
        for (int from = 0; from <= tasks.length; from++) {
            for (int to = 0; to < tasks.length; to++) {
                if (unfinished[to].read[from] < channels[from][to].size()) {
                    waiting.add(new int[] {from, to});
                }
            }
        }
        return waiting;
    }

    private void commit(int task) {
        List<Output> out = List.copyOf(unfinished[task].outputs);
        unfinished[task].outputs.clear();
        unfinished[task].committed = unfinished[task].read.clone();
        out.forEach(output -> deliver(task, output));
        tasks[task].commit();
    }

    private void crash(int task) {
        tasks[task].crash();
        unfinished[task].outputs.clear();
        unfinished[task].read = unfinished[task].committed.clone();
        crashes++;
    }

    private void send(int to, Object message) {
        Output output = new Output(to, message);
        if (exactlyOnce) {
            unfinished[me].outputs.add(output);
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
        Task task = tasks[me];
        if (message instanceof World.Fetch fetch) {
            boolean isNew = task.document(fetch.text().id()) == null;
            task.own(enriched(fetch));
            task.forwarded().stream()
                    .filter(out -> isNew || rule != Rule.NO_PROBE_AFTER_LOWERING || !(out instanceof DuplicateProbe))
                    .forEach(this::route);
        } else if (message instanceof DuplicateAnswer answer) {
            collect(task, answer);
            task.forwarded().forEach(this::route);
        } else if (message instanceof DuplicateProbe probe) {
            task.compare(probe);
            task.forwarded().forEach(this::route);
            if (rule == Rule.EXPIRE_BY_STREAM_TIME) {
                task.raise(probe.eras().get(probe.eras().size() - 1) - 1);
            }
        } else if (message instanceof Integer floor) {
            task.raise(floor);
        }
    }

    private EnrichedFetch enriched(World.Fetch fetch) {
        ArticleEnriched article = articles.computeIfAbsent(fetch.text().id(), Protocol::article);
        return new EnrichedFetch(
                article,
                fetch.text().keys(),
                fetch.text().fingerprint().features(),
                fetch.order(),
                fetch.eras(),
                new RawCoordinates(me, 0),
                0);
    }

    private static ArticleEnriched article(DocumentId document) {
        return new ArticleEnriched(
                document.article(),
                document.contentHash(),
                null,
                "site.example",
                Instant.EPOCH,
                "标题",
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                new Language("zh-Hans", "simplified", 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new ReleaseStamp("0", document.contentHash()));
    }

    /** At least once, an answer may come before its document is known again after a crash: the fetch is read again and asks again. */
    private void collect(Task task, DuplicateAnswer answer) {
        OwnedDocument before = task.document(answer.document());
        if (before == null && !exactlyOnce) {
            return;
        }
        if (answer.shard() != DuplicateAnswer.UNASKED) {
            Set<Integer> known = new TreeSet<>(Set.of(answer.shard()));
            known.addAll(Objects.requireNonNullElse(task.answered.get(answer.document()), Set.of()));
            task.answered.put(answer.document(), known);
            task.answers.put(answer.document(), 1 + Objects.requireNonNullElse(task.answers.get(answer.document()), 0));
        }
        task.collect(heard(task, before, answer));
    }

    /** The answer, altered so that the owner does what one with the mistake would do. */
    private DuplicateAnswer heard(Task task, OwnedDocument before, DuplicateAnswer answer) {
        boolean isAsked = answer.shard() != DuplicateAnswer.UNASKED;
        Candidate best = answer.best();
        if (rule == Rule.FIRST_ANSWER_WINS && before.best() != null) {
            return new DuplicateAnswer(
                    answer.document(), answer.owner(), answer.shard(), before.best(), List.of(), List.of());
        }
        if (rule == Rule.COMPLETE_BY_NUMBER && isAsked) {
            List<Integer> touched = before.touched();
            int number = Math.min(task.answers.get(answer.document()), touched.size());
            return new DuplicateAnswer(
                    answer.document(), answer.owner(), touched.get(number - 1), best, answer.links(), answer.flags());
        }
        if (rule == Rule.SELF_IS_NO_CANDIDATE && best != null) {
            Candidate earlier = new Candidate(moved(best.order(), -FOREVER), best.kind(), best.similarity());
            return new DuplicateAnswer(
                    answer.document(), answer.owner(), answer.shard(), earlier, answer.links(), answer.flags());
        }
        if (rule == Rule.EXPIRE_BY_STREAM_TIME) {
            return new DuplicateAnswer(
                    answer.document(), answer.owner(), answer.shard(), best, answer.links(), List.of());
        }
        return answer;
    }

    private static Order moved(Order order, int days) {
        return new Order(order.day() + days, order.fetchedAt(), order.document());
    }

    private void route(Object value) {
        if (value instanceof DuplicateProbe probe) {
            send(partitions + probe.shard(), probe);
        } else if (value instanceof DuplicateAnswer answer) {
            send(answer.owner(), answer);
        } else if (value instanceof Outcome outcome) {
            boolean isNew = outcome.outcome() == Outcome.Kind.ENRICHED;
            out(() -> {
                enriched += isNew ? 1 : 0;
                unchanged += isNew ? 0 : 1;
            });
        } else if (value instanceof ArticleEnriched event) {
            Set<Integer> heard = Objects.requireNonNullElse(tasks[me].answered.get(event.document()), Set.of());
            boolean isEarly =
                    !heard.containsAll(tasks[me].document(event.document()).touched());
            out(() -> {
                early += isEarly ? 1 : 0;
                events.merge(event.document(), 1, Integer::sum);
            });
        } else if (value instanceof DuplicateVerdict verdict) {
            out(() -> publish(verdict));
        }
    }

    /** As subscribers fold them: the smaller order wins, of equal orders the later record; flags only grow. */
    private void publish(DuplicateVerdict written) {
        DuplicateVerdict verdict = written.order().day() > -FOREVER / 2
                ? written
                : new DuplicateVerdict(
                        written.document(),
                        moved(written.order(), FOREVER),
                        written.duplicate(),
                        written.versionOf(),
                        written.flags(),
                        written.links());
        DuplicateVerdict known = verdicts.get(verdict.document());
        if (known == null || verdict.order().compareTo(known.order()) <= 0) {
            verdicts.put(verdict.document(), verdict);
        }
    }
}
