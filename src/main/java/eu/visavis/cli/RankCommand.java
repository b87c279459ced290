package eu.visavis.cli;

import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import eu.visavis.matchmaking.scoring.concept.TextCorpus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ranks texts for other texts, as participants are suggested by what they state. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = "Ranks documents for queries by their texts, in one language and across languages.")
final class RankCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--queries", required = true, description = "a table of id, lang and text, separated by tabs")
    private Path queries;

    @Option(names = "--docs", required = true, description = "a table of the same form")
    private Path documents;

    @Option(names = "--top", defaultValue = "1000", description = "how many documents a query gets, 1000 if not given")
    private int top;

    @Option(names = "--output", required = true, description = "gets lines of query, document and score")
    private Path output;

    @Option(
            names = "--weights",
            hidden = true,
            split = ",",
            description = "title, whole, meaning, letters abroad: to measure what each brings")
    private List<Double> weights;

    @Override
    public Integer call() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be at least 1");
        }
        TextTable asked = TextTable.read(queries);
        TextTable given = TextTable.read(documents);
        TextCorpus corpus = TextCorpus.of(given.texts(), ConceptSpace.shared(), chosen());
        try (Writer lines = new BufferedWriter(new OutputStreamWriter(Files.create(output), StandardCharsets.UTF_8))) {
            Iterator<String> ids = asked.ids().iterator();
            Iterator<double[]> scores = corpus.score(asked.texts()).iterator();
            while (ids.hasNext()) {
                write(lines, ids.next(), given.ids(), scores.next());
            }
        } catch (IOException e) {
            throw new Files.UnusableFile(output + ": cannot be written: " + e.getMessage(), e);
        }
        return 0;
    }

    private TextCorpus.Weights chosen() {
        if (weights == null) {
            return TextCorpus.Weights.USUAL;
        }
        return new TextCorpus.Weights(weights.get(0), weights.get(1), weights.get(2), weights.get(3));
    }

    private void write(Writer lines, String query, List<String> ids, double[] scores) throws IOException {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(ids::get));
        for (int i = 0; i < Math.min(top, order.length); i++) {
            lines.write(query
                    + '\t'
                    + ids.get(order[i])
                    + '\t'
                    + String.format(Locale.ROOT, "%.6f", scores[order[i]])
                    + '\n');
        }
    }
}
