package dev.newsmill.app.replay;

import dev.newsmill.events.DuplicateVerdict;
import dev.newsmill.events.Outcome;
import dev.newsmill.events.RunName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * How the results of two runs differ, over the raw records that both have processed. Everything an event says is compared, and of an
 * outcome everything but the time it took.
 *
 * @param outcomes raw records compared
 * @param documents compared
 * @param verdicts compared
 * @param currentVersions articles whose current version was compared
 * @param notCompared raw records that only one of the runs has processed
 * @param differences how many, by what differs; empty when the runs are equal
 * @param first some of them, one sentence each
 * @param equal no difference, and not for want of records
 */
public record Comparison(
        String left,
        String right,
        long outcomes,
        long documents,
        long verdicts,
        long currentVersions,
        long notCompared,
        Map<String, Long> differences,
        List<String> first,
        boolean equal) {
    private static final int SHOWN = 20;

    public Comparison {
        differences = new TreeMap<>(differences);
        first = List.copyOf(first);
    }

    /**
     * Reads both runs up to their present ends and compares them.
     *
     * @param kafka client settings with {@code bootstrap.servers}
     */
    public static Comparison of(Map<String, Object> kafka, RunName left, RunName right) {
        return of(left, RunResults.read(kafka, left), right, RunResults.read(kafka, right));
    }

    static Comparison of(RunName left, RunResults allLeft, RunName right, RunResults allRight) {
        Map<Integer, Long> ends = common(allLeft.ends(), allRight.ends());
        RunResults a = allLeft.before(ends);
        RunResults b = allRight.before(ends);
        Differences found = new Differences();
        long outcomes = found.compare(a.outcomes(), b.outcomes(), "raw record", Comparison::outcome);
        long documents = found.compare(a.events(), b.events(), "document", Comparison::event);
        long verdicts = found.compare(a.verdicts(), b.verdicts(), "document", Comparison::verdict);
        long current = found.compare(
                a.current(), b.current(), "article", (x, y) -> x.equals(y) ? List.of() : List.of("current version"));
        long notCompared = allLeft.outcomes().size()
                + allRight.outcomes().size()
                - a.outcomes().size()
                - b.outcomes().size();
        return new Comparison(
                left.value(),
                right.value(),
                outcomes,
                documents,
                verdicts,
                current,
                notCompared,
                found.counts,
                found.first,
                found.counts.isEmpty() && outcomes > 0);
    }

    private static Map<Integer, Long> common(Map<Integer, Long> a, Map<Integer, Long> b) {
        Map<Integer, Long> common = new HashMap<>();
        a.forEach((partition, end) -> common.put(partition, Math.min(end, b.getOrDefault(partition, 0L))));
        return common;
    }

    private static List<String> outcome(Outcome a, Outcome b) {
        List<String> differing = new ArrayList<>();
        if (a.outcome() != b.outcome()) {
            differing.add("outcome");
        }
        if (!Objects.equals(a.reason(), b.reason())) {
            differing.add("reason");
        }
        if (!Objects.equals(a.contentHash(), b.contentHash())) {
            differing.add("contentHash");
        }
        if (!Objects.equals(a.id(), b.id()) || !Objects.equals(a.fetchedAt(), b.fetchedAt())) {
            differing.add("fetch");
        }
        return differing;
    }

    private static List<String> event(RunResults.Event a, RunResults.Event b) {
        List<String> differing = new ArrayList<>();
        if (!a.raw().equals(b.raw())) {
            differing.add("raw coordinates");
        }
        for (int i = 0; i < RunResults.FIELDS.size(); i++) {
            if (!a.digests().get(i).equals(b.digests().get(i))) {
                differing.add(RunResults.FIELDS.get(i));
            }
        }
        return differing;
    }

    private static List<String> verdict(DuplicateVerdict a, DuplicateVerdict b) {
        return a.equals(b) ? List.of() : List.of("verdict");
    }

    /** Counts what differs and keeps the first sentences. */
    private static final class Differences {
        private final Map<String, Long> counts = new TreeMap<>();
        private final List<String> first = new ArrayList<>();

        /** @return how many keys were compared */
        <K extends Object, V> long compare(
                Map<K, V> left, Map<K, V> right, String kind, BiFunction<V, V, List<String>> differing) {
            Set<K> keys = new HashSet<>(left.keySet());
            keys.addAll(right.keySet());
            for (K key : keys.stream()
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList()) {
                V a = left.get(key);
                V b = right.get(key);
                List<String> what = a == null || b == null ? List.of(kind + " missing") : differing.apply(a, b);
                what.forEach(name -> counts.merge(name, 1L, Long::sum));
                if (!what.isEmpty() && first.size() < SHOWN) {
                    first.add(kind + " " + key + ": " + String.join(", ", what)
                            + (a == null ? " on the left" : b == null ? " on the right" : ""));
                }
            }
            return keys.size();
        }
    }
}
