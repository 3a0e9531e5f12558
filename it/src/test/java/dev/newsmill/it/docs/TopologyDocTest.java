package dev.newsmill.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.enrich.EnrichTopology;
import dev.newsmill.enrich.Release;
import dev.newsmill.events.RunName;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

class TopologyDocTest {
    private final Topology topology = EnrichTopology.build(RunName.LIVE, 4, Release.current(), System::nanoTime);

    @Test
    void theDocumentedTopologyIsTheRealOne() throws IOException {
        Golden.verify("docs/topology/enrich.txt", topology.describe().toString());
    }

    @Test
    void theDrawingIsOfTheRealTopology() throws IOException {
        Golden.verify("docs/topology/enrich.mmd", MermaidDrawing.of(topology.describe()));
    }

    @Test
    void theReadmeShowsTheDrawing() throws IOException {
        assertThat(Files.readString(Golden.ROOT.resolve("README.md"))).contains(MermaidDrawing.of(topology.describe()));
    }

    @Test
    void everyNodeWasNamedByAPerson() {
        assertThat(topology.describe().toString()).doesNotContainPattern("-\\d{10}");
    }
}
