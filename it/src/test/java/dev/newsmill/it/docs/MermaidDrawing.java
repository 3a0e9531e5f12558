package dev.newsmill.it.docs;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/** A topology as a Mermaid flowchart: topics as rounded boxes, processors as boxes, stores as cylinders. */
final class MermaidDrawing {
    private final Set<String> lines = new TreeSet<>();

    private MermaidDrawing() {}

    static String of(TopologyDescription description) {
        MermaidDrawing drawing = new MermaidDrawing();
        description.subtopologies().forEach(part -> part.nodes().forEach(drawing::add));
        description.globalStores().forEach(global -> {
            drawing.add(global.source());
            drawing.add(global.processor());
        });
        return "flowchart LR\n" + String.join("\n", drawing.lines) + "\n";
    }

    private void add(Node node) {
        if (node instanceof Source source) {
            for (String topic : source.topicSet()) {
                for (Node next : source.successors()) {
                    lines.add("  " + topic(topic) + " --> " + box(next.name()));
                }
            }
        } else if (node instanceof Processor processor) {
            for (String store : processor.stores()) {
                lines.add("  " + box(processor.name()) + " -.- " + id(store) + "[(" + store + ")]");
            }
            for (Node next : processor.successors()) {
                String target = next instanceof Sink sink ? topic(sink.topic()) : box(next.name());
                lines.add("  " + box(processor.name()) + " --> " + target);
            }
        }
    }

    private static String topic(String name) {
        return id(name) + "(" + name + ")";
    }

    private static String box(String name) {
        return id(name) + "[" + name + "]";
    }

    private static String id(String name) {
        return name.replace('.', '_').replace('-', '_');
    }
}
