package dev.newsmill.app.command;

import dev.newsmill.app.failure.Failure;
import dev.newsmill.bench.train.EntityTraining;
import dev.newsmill.text.entity.training.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsmill train entities}: the model of the entity tagger. */
@Command(
        name = "entities",
        description = {
            "Trains the model that finds persons, places and organisations, and writes it with its card.",
            "The same data give the same digest on every machine; docs/models/entities.md names the data of the shipped model."
        },
        footer = "  newsmill train entities --data text/training --data ../shared/gold/ner/uner-gsdsimp --out model.gz")
public final class TrainEntitiesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            required = true,
            description =
                    "File or folder with *.txt (a text a line, names as [[name|PER]]) or *train*.iob2; may be repeated, the order"
                            + " counts.")
    List<Path> data = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where the compressed model goes; the card is put beside it as FILE.md.")
    Path out = Path.of("model.gz");

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "7",
            description = "Of the order and the dropout. Default: ${DEFAULT-VALUE}.")
    long seed = Settings.SHIPPED.seed();

    @Mixin
    CommonOptions common = new CommonOptions();

    public TrainEntitiesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failure("the folder of '" + out + "' does not exist; make it first");
        }
        EntityTraining.Outcome outcome = EntityTraining.run(data, Settings.SHIPPED.withSeed(seed), out, terminal::say);
        Files.writeString(Path.of(out + ".md"), outcome.card());
        terminal.print("model: " + out + ", " + outcome.bytes() + " bytes");
        terminal.print("digest: " + outcome.digest());
        return 0;
    }
}
