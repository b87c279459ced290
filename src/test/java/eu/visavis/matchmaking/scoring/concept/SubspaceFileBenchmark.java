package eu.visavis.matchmaking.scoring.concept;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to find the subspace of the labels, and to learn the places of words from the one that is shipped. Leaves
 * the file to be shipped in {@code target}, for whoever changed labels or the way in which they are read.
 */
class SubspaceFileBenchmark {
    @Test
    void makesWhatIsShipped() throws IOException {
        LabelWords words = LabelWords.of(Labels.shipped());
        try (OutputStream file = Files.newOutputStream(Path.of("target", LabelWordsFile.NAME))) {
            LabelWordsFile.write(Labels.mark(), words, file);
        }
        long begun = System.nanoTime();
        try (OutputStream file = Files.newOutputStream(Path.of("target", SubspaceFile.NAME))) {
            SpaceLearner.write(words, file);
        }
        System.out.printf(Locale.ROOT, "subspace computed in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        begun = System.nanoTime();
        SpaceLearner.learn(LabelWords.shipped());
        System.out.printf(Locale.ROOT, "places of words learnt in %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }
}
