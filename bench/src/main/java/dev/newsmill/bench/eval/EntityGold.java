package dev.newsmill.bench.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsmill.events.Json;
import dev.newsmill.text.entity.crf.Stretch;
import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.entity.training.Iob2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gold data for entities.
 *
 * @param name the file's path below the folder that was searched
 * @param documents each with its names
 * @param twins the same traditional texts with the labels of the simplified twin; empty where there is none
 * @param offices the documents with their offices; empty where they are not labelled
 */
public record EntityGold(String name, List<Annotated> documents, List<Annotated> twins, List<OfficeGold> offices) {
    private static final int DEEPEST = 4;
    private static final List<String> KINDS = List.of("PER", "LOC", "ORG");

    public EntityGold {
        documents = List.copyOf(documents);
        twins = List.copyOf(twins);
        offices = List.copyOf(offices);
    }

    /**
     * Finds every {@code *.iob2}, but no {@code *train*}, and every {@code entities.json} in the folder or below it.
     *
     * @return in the order of their paths; never empty
     * @throws IllegalArgumentException if there are none, or one is not well formed
     */
    public static List<EntityGold> in(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            paths = found.filter(EntityGold::isGold)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        List<EntityGold> gold = new ArrayList<>();
        for (Path path : paths) {
            gold.add(read(folder.relativize(path).toString(), path));
        }
        if (gold.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + folder
                            + "' holds no entity gold: neither an IOB2 file (*.iob2, training files apart) nor an entities.json");
        }
        return gold;
    }

    private static boolean isGold(Path path) {
        String name = path.getFileName().toString();
        return name.equals("entities.json") || (name.endsWith(".iob2") && !name.contains("train"));
    }

    private static EntityGold read(String name, Path path) throws IOException {
        String content = Files.readString(path);
        try {
            if (name.endsWith(".iob2")) {
                return new EntityGold(name, Iob2.parse(content), EntityTwins.of(path), List.of());
            }
            JsonNode documents = Json.MAPPER.readTree(content);
            return new EntityGold(name, documents(documents), List.of(), OfficeGold.read(documents));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + path + "': " + e.getMessage(), e);
        }
    }

    private static List<Annotated> documents(JsonNode all) {
        List<Annotated> documents = new ArrayList<>();
        for (JsonNode document : all) {
            List<Stretch> names = new ArrayList<>();
            for (JsonNode name : document.path("entities")) {
                int kind = KINDS.indexOf(name.path("type").asText());
                if (kind < 0) {
                    throw new IllegalArgumentException(
                            "the entity " + name + " has no type that is counted; the types are " + KINDS);
                }
                names.add(new Stretch(
                        kind, name.path("start").asInt(), name.path("end").asInt()));
            }
            documents.add(new Annotated(document.path("text").asText(), names));
        }
        return documents;
    }
}
