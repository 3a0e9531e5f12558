package dev.newsmill.it.flow;

import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateAnswer.Candidate;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Order;
import dev.newsmill.events.RunName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The protocol's known mistakes. Each is made from outside: the messages of the right topology are rewritten on their way from and to the
 * broker so that it does what a topology with the mistake would do.
 */
enum Mistake {
    NONE(Messages::new),

    /** Once an answer has named an earlier document, none that comes later says anything else. */
    FIRST_ANSWER_WINS(() -> new Messages() {
        private final Map<DocumentId, Candidate> first = new HashMap<>();

        @Override
        DuplicateAnswer read(DuplicateAnswer answer) {
            Candidate known = first.get(answer.document());
            if (known != null) {
                return with(answer, answer.shard(), known, List.of(), List.of());
            }
            if (answer.best() != null) {
                first.put(answer.document(), answer.best());
            }
            return answer;
        }
    }),

    /** A shard is asked once about a document; later probes repeat the first, which changes nothing. */
    NO_PROBE_AFTER_LOWERING(() -> new Messages() {
        private final Map<String, DuplicateProbe> first = new HashMap<>();

        @Override
        DuplicateProbe read(DuplicateProbe probe) {
            return first.computeIfAbsent(probe.document() + " " + probe.shard(), shard -> probe);
        }
    }),

    /** As many answers as shards were asked are enough, whichever shards they are from. */
    COMPLETE_BY_NUMBER(() -> new Messages() {
        private final Map<DocumentId, TreeSet<Integer>> asked = new HashMap<>();
        private final Map<DocumentId, Integer> answers = new HashMap<>();

        @Override
        void written(DuplicateProbe probe) {
            asked.computeIfAbsent(probe.document(), document -> new TreeSet<>()).add(probe.shard());
        }

        @Override
        DuplicateAnswer read(DuplicateAnswer answer) {
            if (answer.shard() == DuplicateAnswer.UNASKED) {
                return answer;
            }
            List<Integer> shards = List.copyOf(asked.get(answer.document()));
            int number = answers.merge(answer.document(), 1, Integer::sum);
            int counted = shards.get(Math.min(number, shards.size()) - 1);
            return with(answer, counted, answer.best(), answer.links(), answer.flags());
        }
    }),

    /**
     * What once was a duplicate stays one: every candidate counts as earlier than the document itself. The order that is published is put
     * right again.
     */
    SELF_IS_NO_CANDIDATE(() -> new Messages() {
        private static final int FOREVER = 1_000_000;

        @Override
        DuplicateAnswer read(DuplicateAnswer answer) {
            Candidate best = answer.best();
            Candidate earlier =
                    best == null ? null : new Candidate(moved(best.order(), -FOREVER), best.kind(), best.similarity());
            return with(answer, answer.shard(), earlier, answer.links(), answer.flags());
        }

        @Override
        DuplicateVerdict write(DuplicateVerdict verdict) {
            return verdict.order().day() >= 0
                    ? verdict
                    : new DuplicateVerdict(
                            verdict.document(),
                            moved(verdict.order(), FOREVER),
                            verdict.duplicate(),
                            verdict.versionOf(),
                            verdict.flags(),
                            verdict.links());
        }

        private static Order moved(Order order, int days) {
            return new Order(order.day() + days, order.fetchedAt(), order.document());
        }
    }),

    /**
     * Eras are dropped when the newest one seen is two further on, and nobody is told. The dropping is the product's own, by a floor that
     * the test raises; here its flags are removed.
     */
    EXPIRE_BY_STREAM_TIME(() -> new Messages() {
        @Override
        DuplicateAnswer read(DuplicateAnswer answer) {
            return with(answer, answer.shard(), answer.best(), answer.links(), List.of());
        }
    });

    /** What happens to messages; nothing unless overridden. One stream thread at a time. */
    static class Messages {
        DuplicateProbe read(DuplicateProbe probe) {
            return probe;
        }

        DuplicateAnswer read(DuplicateAnswer answer) {
            return answer;
        }

        void written(DuplicateProbe probe) {}

        DuplicateVerdict write(DuplicateVerdict verdict) {
            return verdict;
        }

        static DuplicateAnswer with(
                DuplicateAnswer answer, int shard, Candidate best, List<Order> links, List<String> flags) {
            return new DuplicateAnswer(answer.document(), answer.owner(), shard, best, links, flags);
        }
    }

    private final Supplier<Messages> messages;

    Mistake(Supplier<Messages> messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages.get();
    }

    /** The run that makes it. */
    RunName run() {
        return new RunName(name().toLowerCase(Locale.ROOT).replace("_", ""));
    }
}
