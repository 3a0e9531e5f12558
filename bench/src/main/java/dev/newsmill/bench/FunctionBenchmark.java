package dev.newsmill.bench;

import dev.newsmill.bench.BenchReport.Row;
import dev.newsmill.enrich.Enricher;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.ArticleFetched;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures the bare {@code enrich} function, on as many threads as the topology has and with nothing around it. */
final class FunctionBenchmark {
    /** Rounds of warming up stop when one needs hardly less CPU than the one before. */
    private static final double SETTLED = 0.95;

    private static final int MOST_ROUNDS = 10;

    private final int threads;
    private final Release release;

    FunctionBenchmark(int threads, Release release) {
        this.threads = threads;
        this.release = release;
    }

    /**
     * Warms up in rounds, until the compiler has nothing more to gain, then measures.
     *
     * @param warmUp articles of each round, none of them among those measured
     */
    Row run(List<ArticleFetched> warmUp, List<ArticleFetched> articles)
            throws ExecutionException, InterruptedException {
        double before = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double cpu = measure(warmUp).cpuSecondsPer1000();
            if (cpu > SETTLED * before) {
                break;
            }
            before = cpu;
        }
        return measure(articles);
    }

    private Row measure(List<ArticleFetched> articles) throws ExecutionException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CpuClock clock = new CpuClock();
            List<Future<Integer>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int part = t;
                parts.add(pool.submit(() -> enrichEvery(articles, part)));
            }
            int accepted = 0;
            for (Future<Integer> part : parts) {
                accepted += part.get();
            }
            Row row = clock.row("(a) enrich function", articles.size());
            if (accepted != articles.size()) {
                throw new IllegalStateException(
                        "only " + accepted + " of " + articles.size() + " generated articles were accepted");
            }
            return row;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Every n-th article from {@code part} on; returns how many were accepted, so that no call can be optimised away. */
    private int enrichEvery(List<ArticleFetched> articles, int part) {
        int accepted = 0;
        for (int i = part; i < articles.size(); i += threads) {
            if (Enricher.enrich(articles.get(i), release) instanceof Enricher.Accepted) {
                accepted++;
            }
        }
        return accepted;
    }
}
