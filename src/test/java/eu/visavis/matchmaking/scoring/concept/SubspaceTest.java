package eu.visavis.matchmaking.scoring.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SubspaceTest {
    private static final float[][] MATRIX = {{2, 1, 0}, {1, 2, 0}, {0, 0, 5}};

    @Test
    void findsTheStrongestDirections() {
        Subspace found = Subspace.of(3, 2, SubspaceTest::multiply);

        assertThat(found.strengths()[0]).isCloseTo(5, within(1e-4));
        assertThat(found.strengths()[1]).isCloseTo(3, within(1e-4));
        assertThat(Math.abs(found.directions()[2][0])).isCloseTo(1, within(1e-4f));
        assertThat(found.directions()[0][1]).isCloseTo(found.directions()[1][1], within(1e-4f));
    }

    private static float[][] multiply(float[][] vectors) {
        float[][] product = new float[3][vectors[0].length];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                Dense.add(product[row], vectors[i], MATRIX[row][i]);
            }
        }
        return product;
    }
}
