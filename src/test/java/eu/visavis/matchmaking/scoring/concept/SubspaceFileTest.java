package eu.visavis.matchmaking.scoring.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubspaceFileTest {
    /** Else each start of the server computes for a long time; {@link SubspaceFileBenchmark} makes the file anew. */
    @Test
    void isShippedForTheLabelsThatAreShipped() {
        assertThat(SpaceLearner.isPrepared(LabelWords.shipped())).isTrue();
    }

    @Test
    void isNotTakenForOtherLabels() {
        LabelWords others = LabelWords.of(new Labels(
                List.of("en", "de"),
                List.of(
                        new Labels.Concept(-1, List.of("furniture", "Möbel")),
                        new Labels.Concept(0, List.of("office chairs", "Bürostühle")))));

        assertThat(SpaceLearner.isPrepared(others)).isFalse();
        assertThat(SpaceLearner.learn(others).dimensions()).isEqualTo(2);
    }
}
