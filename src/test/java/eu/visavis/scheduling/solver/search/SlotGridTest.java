package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotGridTest {
    private static SlotGrid grid(int... lengths) {
        return new SlotGrid(IntStream.range(0, lengths.length)
                .flatMap(session -> IntStream.range(0, lengths[session]).map(slot -> session))
                .toArray());
    }

    @Test
    void sharesAWordBetweenSessionsThatFit() {
        SlotGrid grid = grid(30, 34, 3);

        assertThat(grid.words()).isEqualTo(2);
        assertThat(grid.positions()).isEqualTo(128);
        assertThat(grid.sessions()).isEqualTo(3);
        assertThat(grid.positionOf(29)).isEqualTo(29);
        assertThat(grid.positionOf(63)).isEqualTo(63);
        assertThat(grid.positionOf(64)).isEqualTo(64);
    }

    @Test
    void beginsANewWordForASessionThatDoesNotFit() {
        SlotGrid grid = grid(30, 40);

        assertThat(grid.positionOf(30)).isEqualTo(64);
        assertThat(grid.slotAt(64)).isEqualTo(30);
        assertThat(grid.slotAt(30)).isEqualTo(-1);
        assertThat(grid.sessionAt(30)).isEqualTo(-1);
        assertThat(grid.sessionAt(64)).isEqualTo(1);
    }

    @Test
    void hasNoWordWithoutSlots() {
        assertThat(grid().words()).isZero();
        assertThat(grid().sessions()).isZero();
    }

    @Test
    void keepsSlotsOfASessionTogetherThoughSessionsAlternate() {
        SlotGrid grid = new SlotGrid(new int[] {0, 1, 0, 1});

        assertThat(IntStream.range(0, 4).map(grid::positionOf)).containsExactly(0, 2, 1, 3);
        assertThat(grid.slotAt(1)).isEqualTo(2);
    }

    /** Every pattern of a short session, and of one across two words, against counting slot by slot. */
    @Test
    void countsGapsAndInterruptionsAsSlotBySlot() {
        for (int shift : new int[] {0, 60}) {
            SlotGrid grid = grid(shift + 8, 2);
            for (int meetings = 0; meetings < 256; meetings++) {
                for (int present : new int[] {255, 0b10110101, 0b01111110}) {
                    long[] busy = row(grid, meetings & 255, shift);
                    long[] there = row(grid, present | meetings, shift);
                    assertThat(grid.gaps(0, busy, there, 0)).isEqualTo(gaps(meetings, present));
                    assertThat(grid.interruptions(0, busy, 0)).isEqualTo(interruptions(meetings));
                }
            }
        }
    }

    @Test
    void findsTheNextMeetingsOfTheSessionOnly() {
        SlotGrid grid = grid(66, 3);
        long[] busy = new long[grid.words()];
        for (int slot : new int[] {2, 65, 67}) {
            int position = grid.positionOf(slot);
            busy[position >> 6] |= 1L << position;
        }

        assertThat(grid.after(grid.positionOf(2), busy, 0)).isEqualTo(grid.positionOf(65));
        assertThat(grid.before(grid.positionOf(65), busy, 0)).isEqualTo(grid.positionOf(2));
        assertThat(grid.after(grid.positionOf(65), busy, 0)).isEqualTo(-1);
        assertThat(grid.before(grid.positionOf(2), busy, 0)).isEqualTo(-1);
        assertThat(grid.before(grid.positionOf(67), busy, 0)).isEqualTo(-1);
        long[] ofTheSecond = new long[2 * grid.words()];
        System.arraycopy(busy, 0, ofTheSecond, grid.words(), grid.words());
        assertThat(grid.before(grid.positionOf(65), ofTheSecond, grid.words())).isEqualTo(grid.positionOf(2));
        assertThat(grid.before(grid.positionOf(65), ofTheSecond, 0)).isEqualTo(-1);
        assertThat(grid.after(grid.positionOf(2), ofTheSecond, grid.words())).isEqualTo(grid.positionOf(65));
        assertThat(grid.after(63, busy, 0)).isEqualTo(grid.positionOf(65));
        assertThat(grid.before(64, busy, 0)).isEqualTo(grid.positionOf(2));
    }

    private static long[] row(SlotGrid grid, int slots, int shift) {
        long[] row = new long[grid.words()];
        for (int slot = 0; slot < 8; slot++) {
            if ((slots >> slot & 1) != 0) {
                int position = grid.positionOf(shift + slot);
                row[position >> 6] |= 1L << position;
            }
        }
        return row;
    }

    private static int gaps(int meetings, int present) {
        int gaps = 0;
        for (int slot = 0; slot < 8; slot++) {
            boolean between = meetings >> slot + 1 != 0 && (meetings & (1 << slot) - 1) != 0;
            gaps += between && (meetings >> slot & 1) == 0 && (present >> slot & 1) != 0 ? 1 : 0;
        }
        return gaps;
    }

    private static int interruptions(int meetings) {
        String day = Integer.toBinaryString(meetings);
        return (int) Math.max(
                0,
                Arrays.stream(day.split("0+")).filter(group -> !group.isEmpty()).count() - 1);
    }
}
