package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Area 0 and area 1 are 15 minutes apart; slots begin at 0, 20, 50 and 200 and take 20 minutes. */
class WaysTest {
    private final Ways ways = new Ways(
            new int[][] {{0, 15}, {15, 0}}, new long[] {0, 20, 50, 200, 0}, new long[] {20, 40, 70, 220, 0}, new int[] {
                0, 1, 2, 3
            });

    @Test
    void areShortOnTimeBetweenSlotsThatFollowEachOther() {
        assertThat(ways.near(0)).containsExactly(1);
        assertThat(ways.near(1)).containsExactly(0, 2);
        assertThat(ways.near(2)).containsExactly(1);
        assertThat(ways.near(3)).isEmpty();
        assertThat(ways.near(4)).isEmpty();
    }

    @Test
    void areWalkedInThePauseInEitherDirection() {
        assertThat(ways.isWalkable(0, 1, 1, 2)).isFalse();
        assertThat(ways.isWalkable(0, 2, 1, 1)).isFalse();
        assertThat(ways.isWalkable(0, 1, 0, 2)).isTrue();
        assertThat(ways.isWalkable(0, 0, 1, 2)).isTrue();
        assertThat(ways.isWalkable(1, 2, 0, 0)).isTrue();
    }

    @Test
    void areNoQuestionWhereAnAreaIsOpen() {
        assertThat(ways.isWalkable(-1, 0, 1, 1)).isTrue();
        assertThat(ways.isWalkable(1, 0, -1, 1)).isTrue();
    }

    @Test
    void areWalkedInExactlyTheTimeThereIs() {
        Ways exact =
                new Ways(new int[][] {{0, 10}, {10, 0}}, new long[] {0, 30}, new long[] {20, 50}, new int[] {0, 1});

        assertThat(exact.isWalkable(0, 0, 1, 1)).isTrue();
        assertThat(exact.near(0)).isEmpty();
    }
}
