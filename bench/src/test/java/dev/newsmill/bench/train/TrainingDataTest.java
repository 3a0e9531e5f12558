package dev.newsmill.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDataTest {
    @TempDir
    Path folder;

    @Test
    void readsATextALineAndSkipsEmptyLines() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "市长[[林知远|PER]]到会。\n\n今天晴。\n");

        List<TrainingData> data = TrainingData.read(List.of(file));

        assertThat(data).hasSize(1);
        assertThat(data.get(0).texts()).hasSize(2);
        assertThat(data.get(0).names()).isEqualTo(1);
    }

    @Test
    void namesTheFileAndTheLineOfABrokenMark() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "今天晴。\n\n市长[[林知远|NAME]]到会。\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingData.read(List.of(file)))
                .withMessageContainingAll("a.txt", "line 3", "[[name|PER]]");
    }

    @Test
    void refusesAFileWithoutTextAndAFolderWithoutData() throws IOException {
        Path empty = Files.writeString(folder.resolve("a.txt"), "\n");
        Path none = Files.createDirectory(folder.resolve("none"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingData.read(List.of(empty)))
                .withMessageContainingAll("a.txt", "no text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingData.read(List.of(none)))
                .withMessageContaining("no training data");
    }
}
