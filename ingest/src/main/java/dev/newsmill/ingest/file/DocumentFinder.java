package dev.newsmill.ingest.file;

import dev.newsmill.ingest.Delivery;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the documents below what was asked for, in a fixed order; says what it leaves out. */
final class DocumentFinder {
    private static final Set<String> ABOUT_THE_DIRECTORY = Set.of("README.md", "expected.json");

    private DocumentFinder() {}

    static List<Document> find(List<Path> filesOrDirectories, Delivery delivery) {
        List<Document> found = new ArrayList<>();
        for (Path asked : filesOrDirectories) {
            if (Files.isDirectory(asked)) {
                found.addAll(below(asked, delivery));
            } else if (!Files.exists(asked)) {
                delivery.problem("file '" + asked + "' does not exist");
            } else {
                String name = String.valueOf(asked.getFileName());
                Document.of(asked, name)
                        .ifPresentOrElse(
                                found::add,
                                () -> delivery.problem("file '" + asked
                                        + "' is none of .txt, .html, .htm, .json, .jsonl (or these with .gz)"));
            }
        }
        return found;
    }

    private static List<Document> below(Path directory, Delivery delivery) {
        List<Document> found = new ArrayList<>();
        Visitor visitor = new Visitor(directory, found, delivery);
        try {
            Files.walkFileTree(directory, visitor);
        } catch (IOException e) {
            delivery.problem("directory '" + directory + "' cannot be read: " + e.getMessage());
        }
        found.sort(Comparator.comparing(Document::name));
        return found;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Document> found;
        private final Delivery delivery;

        Visitor(Path root, List<Document> found, Delivery delivery) {
            this.root = root;
            this.found = found;
            this.delivery = delivery;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root) && isHidden(directory)) {
                delivery.note("directory '" + name(directory) + "' is hidden and was left out");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            String last = String.valueOf(file.getFileName());
            if (last.endsWith(Document.SIDECAR)) {
                checkSidecar(file, name);
            } else if (!ABOUT_THE_DIRECTORY.contains(last)) {
                var document = isHidden(file) || !Files.isRegularFile(file)
                        ? java.util.Optional.<Document>empty()
                        : Document.of(file, name);
                document.ifPresentOrElse(
                        found::add, () -> delivery.note("file '" + name + "' is of no kind we read and was left out"));
            }
            return FileVisitResult.CONTINUE;
        }

        private void checkSidecar(Path sidecar, String name) {
            String last = String.valueOf(sidecar.getFileName());
            Path page = sidecar.resolveSibling(last.substring(0, last.length() - Document.SIDECAR.length()));
            if (!Files.exists(page)) {
                delivery.note("file '" + name + "' describes '" + page.getFileName() + "', which is not there");
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            delivery.problem("file '" + name(file) + "' cannot be read: " + e.getMessage());
            return FileVisitResult.CONTINUE;
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace(File.separatorChar, '/');
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
