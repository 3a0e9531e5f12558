package dev.newsmill.enrich.duplicate;

import dev.newsmill.events.DocumentId;
import dev.newsmill.events.DuplicateAnswer;
import dev.newsmill.events.DuplicateAnswer.Candidate;
import dev.newsmill.events.DuplicateFlag;
import dev.newsmill.events.DuplicateKind;
import dev.newsmill.events.DuplicateProbe;
import dev.newsmill.events.Order;
import dev.newsmill.text.duplicate.Match;
import dev.newsmill.text.duplicate.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One shard's side of the protocol over its two stores: what it learns from a probe, and what it answers to whom. Documents are merged by
 * minimum and union and compared on the spot, so the answers that were sent when all probes have come do not depend on their order.
 */
final class Shard {
    private final Postings postings;
    private final Sketches sketches;
    private final int cap;
    private long compared;

    /** @param cap holders per key and era that a probe is compared with, the earliest; above it all of them are flagged */
    Shard(KeyValueStore<Bytes, byte[]> postings, KeyValueStore<Bytes, ShardedDocument> sketches, int cap) {
        this.postings = new Postings(postings);
        this.sketches = new Sketches(sketches);
        this.cap = cap;
    }

    /** Everybody whom a key in an era leads to, and who must be flagged because it leads to too many. */
    private record Met(Set<Bytes> compared, Set<Bytes> crowd, boolean isCapped) {}

    /**
     * Takes a probe in and answers: first those that an earlier document is now known to, last the one asked.
     *
     * @param floor entries in eras below it are not kept; 0 or less when all are
     */
    List<DuplicateAnswer> take(DuplicateProbe probe, int floor) {
        Bytes handle = StateBytes.handle(probe.document());
        ShardedDocument before = sketches.find(handle);
        ShardedDocument told = ShardedDocument.of(probe);
        ShardedDocument mine = before == null ? told : before.merge(told);
        Map<Long, Set<Integer>> fresh = remember(handle, probe.keys(), before, mine.above(floor));
        Met met = meet(handle, probe.keys(), mine.eras(), fresh);

        List<DuplicateAnswer> answers = new ArrayList<>();
        Candidate best = null;
        List<Order> links = new ArrayList<>();
        for (Bytes other : met.compared()) {
            ShardedDocument known = other.equals(handle) ? null : sketches.find(other);
            if (known == null || !mine.isInReachOf(known)) {
                continue;
            }
            compared++;
            Optional<Match> match = Relation.compare(mine.features(), known.features());
            if (match.isEmpty()) {
                continue;
            }
            if (known.order().compareTo(mine.order()) > 0) {
                tell(known, mine.order(), match.get(), answers);
            } else if (match.get().kind().isDuplicate()) {
                best = better(best, candidate(known.order(), match.get()));
            } else {
                links.add(known.order());
            }
        }
        met.crowd().forEach(other -> flag(other, handle, answers));
        answers.add(new DuplicateAnswer(
                probe.document(), probe.owner(), probe.shard(), best, Links.smallest(links), flags(probe, met, floor)));
        return answers;
    }

    /** How many pairs of documents were compared since this object was made. */
    long compared() {
        return compared;
    }

    /** Stores the document under each key and era that is new, and moves it when its day has fallen. Says what is new. */
    private Map<Long, Set<Integer>> remember(
            Bytes handle, List<Long> keys, @Nullable ShardedDocument before, ShardedDocument now) {
        Map<Long, Set<Integer>> fresh = new LinkedHashMap<>();
        if (now.eras().isEmpty()) {
            return fresh;
        }
        sketches.put(handle, now);
        int day = now.order().day();
        int dayBefore = before == null ? day : before.order().day();
        List<Integer> erasBefore = before == null ? List.of() : before.eras();
        for (long key : keys) {
            for (int era : now.eras()) {
                boolean known = erasBefore.contains(era);
                if (!known) {
                    fresh.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(era);
                } else if (dayBefore != day) {
                    postings.remove(key, era, dayBefore, handle);
                }
                if (!known || dayBefore != day) {
                    postings.add(key, era, day, handle);
                }
            }
        }
        return fresh;
    }

    private Met meet(Bytes self, List<Long> keys, List<Integer> eras, Map<Long, Set<Integer>> fresh) {
        Met met = new Met(new LinkedHashSet<>(), new LinkedHashSet<>(), false);
        boolean isCapped = false;
        for (long key : keys) {
            Set<Integer> freshEras = fresh.getOrDefault(key, Set.of());
            for (Reach reach : Reach.of(eras)) {
                var byEra = postings.holders(key, reach.first(), reach.last(), cap + 2);
                for (var holders : byEra.entrySet()) {
                    int count = holders.getValue().size();
                    met.compared().addAll(holders.getValue().subList(0, Math.min(cap, count)));
                    isCapped |= count > cap;
                    if (count == cap + 1 && freshEras.contains(holders.getKey())) {
                        int era = holders.getKey();
                        postings.holders(key, era - 1, era + 1, cap + 1)
                                .values()
                                .forEach(met.crowd()::addAll);
                    }
                }
            }
        }
        met.crowd().remove(self);
        return new Met(met.compared(), met.crowd(), isCapped);
    }

    /** Eras that follow one another, both ends included. */
    private record Reach(int first, int last) {
        /** The eras that are or touch one of some, as few ranges as possible. */
        static List<Reach> of(List<Integer> eras) {
            List<Reach> reach = new ArrayList<>();
            for (int era : eras) {
                Reach before = reach.isEmpty() ? null : reach.get(reach.size() - 1);
                if (before != null && era - 1 <= before.last() + 1) {
                    reach.set(reach.size() - 1, new Reach(before.first(), era + 1));
                } else {
                    reach.add(new Reach(era - 1, era + 1));
                }
            }
            return reach;
        }
    }

    private static List<String> flags(DuplicateProbe probe, Met met, int floor) {
        Set<String> flags = new TreeSet<>();
        if (met.isCapped()) {
            flags.add(DuplicateFlag.CAPPED.label());
        }
        int oldest = probe.eras().get(0);
        if (floor > 0 && oldest <= floor) {
            flags.add(DuplicateFlag.BELOW_REACH.label());
        }
        if (floor > 0 && oldest < floor) {
            flags.add(DuplicateFlag.CLOSED.label());
        }
        return List.copyOf(flags);
    }

    private static void tell(ShardedDocument later, Order earlier, Match match, List<DuplicateAnswer> answers) {
        boolean isDuplicate = match.kind().isDuplicate();
        unasked(
                later,
                isDuplicate ? candidate(earlier, match) : null,
                isDuplicate ? List.of() : List.of(earlier),
                List.of(),
                answers);
    }

    private void flag(Bytes holder, Bytes self, List<DuplicateAnswer> answers) {
        ShardedDocument crowded = sketches.find(holder);
        if (crowded != null && !holder.equals(self)) {
            unasked(crowded, null, List.of(), List.of(DuplicateFlag.CAPPED.label()), answers);
        }
    }

    private static void unasked(
            ShardedDocument to,
            @Nullable Candidate best,
            List<Order> links,
            List<String> flags,
            List<DuplicateAnswer> answers) {
        DocumentId document = to.document();
        for (int owner : to.owners()) {
            answers.add(new DuplicateAnswer(document, owner, DuplicateAnswer.UNASKED, best, links, flags));
        }
    }

    /** Drops what is in eras below the floor; reads both stores from end to end. */
    void dropBelow(int floor) {
        postings.dropBelow(floor);
        sketches.dropBelow(floor);
    }

    private static Candidate candidate(Order order, Match match) {
        return new Candidate(order, DuplicateKind.valueOf(match.kind().name()), match.similarity());
    }

    private static Candidate better(@Nullable Candidate a, Candidate b) {
        return a == null || b.order().compareTo(a.order()) < 0 ? b : a;
    }
}
