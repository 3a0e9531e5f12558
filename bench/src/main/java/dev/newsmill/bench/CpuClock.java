package dev.newsmill.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Wall and CPU time of this process since construction. */
final class CpuClock {
    private static final double NANOS = 1e9;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long wallStart = System.nanoTime();
    private final long cpuStart = system.getProcessCpuTime();

    double wallSeconds() {
        return (System.nanoTime() - wallStart) / NANOS;
    }

    double cpuSeconds() {
        return (system.getProcessCpuTime() - cpuStart) / NANOS;
    }

    BenchReport.Row row(String name, long articles) {
        double seconds = wallSeconds();
        return new BenchReport.Row(name, articles / seconds, seconds, cpuSeconds() * 1_000 / articles);
    }
}
