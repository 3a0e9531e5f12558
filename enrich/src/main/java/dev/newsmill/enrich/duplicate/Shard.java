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
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final class Met {
        private final Set<Bytes> compared = new LinkedHashSet<>();
        private final Set<Bytes> crowd = new LinkedHashSet<>();
        private boolean isCapped;
    }

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
        Met met = remember(handle, probe.keys(), before, mine, floor);

        List<DuplicateAnswer> answers = new ArrayList<>();
        Candidate best = null;
        List<Order> links = new ArrayList<>();
        for (Bytes other : met.compared) {
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
        met.crowd.forEach(other -> flag(other, handle, answers));
        answers.add(new DuplicateAnswer(
                probe.document(), probe.owner(), probe.shard(), best, Links.smallest(links), flags(probe, met, floor)));
        return answers;
    }

    /** How many pairs of documents were compared since this object was made. */
    long compared() {
        return compared;
    }

    /** Stores the document under each key and era that is new, and moves it when its day has fallen. Says whom the keys lead to. */
    private Met remember(
            Bytes handle, List<Long> keys, @Nullable ShardedDocument before, ShardedDocument mine, int floor) {
        ShardedDocument now = mine.above(floor);
        if (!now.eras().isEmpty()) {
            sketches.put(handle, now);
        }
        List<Integer> erasBefore = before == null ? List.of() : before.eras();
        List<Integer> fresh =
                now.eras().stream().filter(era -> !erasBefore.contains(era)).toList();
        List<Reach> reach = Reach.of(mine.eras());
        Met met = new Met();
        for (long key : keys) {
            Postings.Holders holders = postings.of(key);
            keep(holders, handle, before, now);
            meet(holders, reach, fresh, met);
        }
        met.crowd.remove(handle);
        return met;
    }

    private static void keep(
            Postings.Holders holders, Bytes handle, @Nullable ShardedDocument before, ShardedDocument now) {
        int day = now.order().day();
        int dayBefore = before == null ? day : before.order().day();
        for (int era : now.eras()) {
            boolean isKnown = before != null && before.eras().contains(era);
            if (isKnown && dayBefore != day) {
                holders.remove(era, dayBefore, handle);
            }
            if (!isKnown || dayBefore != day) {
                holders.add(era, day, handle);
            }
        }
        holders.keep();
    }

    private void meet(Postings.Holders holders, List<Reach> reach, List<Integer> fresh, Met met) {
        for (Reach eras : reach) {
            holders.within(eras.first(), eras.last(), cap + 2).forEach((era, ofEra) -> {
                int count = ofEra.size();
                met.compared.addAll(ofEra.subList(0, Math.min(cap, count)));
                met.isCapped |= count > cap;
                if (count == cap + 1 && fresh.contains(era)) {
                    holders.within(era - 1, era + 1, cap + 1).values().forEach(met.crowd::addAll);
                }
            });
        }
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
        if (met.isCapped) {
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
