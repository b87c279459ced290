package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.positions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static Trial trial(Timetable table) {
        return new Trial(table, new SplittableRandom(1));
    }

    /** Everything that a hundred draws bring. */
    private static Set<Integer> drawn(Timetable table, ToIntFunction<Trial> draw) {
        Trial trial = trial(table);
        Set<Integer> drawn = new TreeSet<>();
        IntStream.range(0, 100).forEach(i -> drawn.add(draw.applyAsInt(trial)));
        return drawn;
    }

    @Nested
    class TakingBack {
        private final Sketch sketch = new Sketch(4).people(4);

        TakingBack() {
            sketch.wish(0, 1).weighing(3);
            sketch.wish(0, 2).mandatory();
            sketch.wish(0, 3);
        }

        @Test
        void bringsEveryMeetingBackHoweverOftenItChanged() {
            Timetable table = sketch.timetable(0, 2, -1);
            double cost = table.cost();
            Trial trial = trial(table);
            trial.move(0, 1);
            trial.move(0, 3);
            trial.move(2, 0);
            trial.remove(1);
            trial.move(0, 2);
            trial.remove(2);
            trial.move(2, 1);
            assertThat(positions(table)).isEqualTo("2 - 1");

            trial.undo();

            assertThat(positions(table)).isEqualTo("0 2 -");
            assertThat(table.cost()).isEqualTo(cost);
            assertThat(trial.size()).isZero();
        }

        @Test
        void exchangesTheSlotsOfTwoBack() {
            Timetable table = sketch.timetable(0, 1, -1);
            Trial trial = trial(table);
            assertThat(trial.exchange(0, 1)).isTrue();
            assertThat(positions(table)).isEqualTo("1 0 -");

            trial.undo();

            assertThat(positions(table)).isEqualTo("0 1 -");
        }

        @Test
        void takesNothingBackThatWasKept() {
            Timetable table = sketch.timetable(0, 1, -1);
            Trial trial = trial(table);
            trial.move(2, 2);
            trial.keep();
            assertThat(trial.size()).isZero();
            trial.remove(0);

            trial.undo();

            assertThat(positions(table)).isEqualTo("0 1 2");
        }

        @Test
        void worksOnceAfterTheOther() {
            Timetable table = sketch.timetable(0, 1, -1);
            Trial trial = trial(table);
            for (int position = 2; position < 4; position++) {
                trial.move(0, position);
                trial.undo();
                assertThat(positions(table)).isEqualTo("0 1 -");
            }
        }

        @Test
        void tellsEachChangeAndWhereTheWishWas() {
            Trial trial = trial(sketch.timetable(0, 1, -1));
            trial.move(0, 3);
            trial.remove(0);
            trial.remove(2);

            assertThat(trial.size()).isEqualTo(3);
            assertThat(IntStream.range(0, 3).map(trial::changed)).containsExactly(0, 0, 2);
            assertThat(IntStream.range(0, 3).map(trial::from)).containsExactly(0, 3, -1);
        }

        @Test
        void holdsMoreChangesThanItBeganWithRoomFor() {
            Timetable table = sketch.timetable(0, 1, -1);
            Trial trial = trial(table);
            for (int i = 0; i < 600; i++) {
                trial.move(0, i % 2 == 0 ? 2 : 3);
            }
            assertThat(trial.size()).isEqualTo(600);

            trial.undo();

            assertThat(positions(table)).isEqualTo("0 1 -");
        }
    }

    @Nested
    class FreePositions {
        @Test
        void areThoseInWhichEverybodyIsFreeAndSomethingIsLeft() {
            Sketch sketch = new Sketch(6).people(5).supply(1, 1, 1, 1, 1, 2);
            sketch.wish(0, 1).joinedBy(2).in(0, 1, 2, 3, 5).using(0);
            sketch.wish(0, 3);
            sketch.wish(2, 3);
            sketch.wish(3, 4).using(0);
            Timetable table = sketch.timetable(-1, 0, 1, 3);

            assertThat(drawn(table, trial -> trial.findFree(0, -1))).containsExactly(2, 5);
            assertThat(drawn(table, trial -> trial.findFree(0, 5))).containsExactly(2);
        }

        @Test
        void areInWhicheverWordOfTheDay() {
            // The second session does not fit into what is left of the second word.
            Sketch sketch = new Sketch(70, 70).people(5);
            sketch.wish(0, 1).in(5);
            sketch.wish(3, 2);
            sketch.wish(3, 4).in(2, 63, 65, 69, 72);
            Timetable table = sketch.timetable(5, 65);

            assertThat(drawn(table, trial -> trial.findFree(2, -1))).containsExactly(2, 63, 69, 130);
            assertThat(drawn(table, trial -> trial.findFree(2, 69))).containsExactly(2, 63, 130);
            assertThat(drawn(table, trial -> trial.findFreeOf(3, 2))).containsExactly(2, 63, 69, 130);
            assertThat(drawn(table, trial -> trial.findFreeOf(4, 2))).containsExactly(2, 63, 65, 69, 130);
            assertThat(drawn(table, trial -> trial.drawPossible(2))).containsExactly(2, 63, 65, 69, 130);
            assertThat(table.facts().isPossible(2, 130)).isTrue();
            assertThat(table.facts().isPossible(2, 5)).isFalse();
        }

        @Test
        void areThoseThatLeavePeopleTheirDays() {
            Sketch sketch = new Sketch(70);
            sketch.person().inRow(1);
            sketch.people(2);
            sketch.wish(0, 1).in(0, 1, 2, 64, 65, 66, 67);
            sketch.wish(0, 2);

            assertThat(drawn(sketch.timetable(-1, 1), trial -> trial.findFree(0, -1)))
                    .containsExactly(64, 65, 66, 67);
            assertThat(drawn(sketch.timetable(-1, 66), trial -> trial.findFree(0, -1)))
                    .containsExactly(0, 1, 2, 64);
        }

        @Test
        void areAllDrawnAboutEquallyOften() {
            Sketch sketch = new Sketch(3).people(3);
            sketch.wish(0, 1);
            Trial trial = trial(sketch.timetable());

            long first = IntStream.range(0, 300)
                    .map(i -> trial.findFree(0, -1))
                    .filter(position -> position == 0)
                    .count();

            assertThat(first).isBetween(70L, 130L);
        }

        @Test
        void areNoneWhereSomebodyIsBusyAllDay() {
            Sketch sketch = new Sketch(2).people(4);
            sketch.wish(0, 1).in(0, 1);
            sketch.wish(0, 2);
            sketch.wish(0, 3);
            Timetable table = sketch.timetable(-1, 0, 1);

            assertThat(drawn(table, trial -> trial.findFree(0, -1))).containsExactly(-1);
            assertThat(drawn(table, trial -> trial.findFreeOf(0, 0))).containsExactly(-1);
            assertThat(drawn(table, trial -> trial.findFreeOf(1, 0))).containsExactly(0, 1);
        }
    }

    @Nested
    class Exchanges {
        /** People in a row, each meeting the next one, in two slots by turns. */
        private static Timetable row(int meetings) {
            Sketch sketch = new Sketch(2).people(meetings + 1);
            int[] positions = new int[meetings];
            for (int i = 0; i < meetings; i++) {
                sketch.wish(i, i + 1);
                positions[i] = i % 2;
            }
            return sketch.timetable(positions);
        }

        @Test
        void moveAMeetingWhereEverybodyIsFree() {
            Sketch sketch = new Sketch(3).people(2);
            sketch.wish(0, 1);
            Timetable table = sketch.timetable(0);

            assertThat(trial(table).exchange(0, 2)).isTrue();
            assertThat(positions(table)).isEqualTo("2");
        }

        @Test
        void goOnUntilNobodyIsInTheWay() {
            Timetable table = row(5);

            assertThat(trial(table).exchange(2, 1)).isTrue();
            assertThat(positions(table)).isEqualTo("1 0 1 0 1");
        }

        @Test
        void takeThoseAlongWhoJoin() {
            Sketch sketch = new Sketch(2).people(5);
            sketch.wish(0, 1).joinedBy(2);
            sketch.wish(2, 3);
            sketch.wish(3, 4);
            Timetable table = sketch.timetable(0, 1, 0);

            assertThat(trial(table).exchange(0, 1)).isTrue();
            assertThat(positions(table)).isEqualTo("1 0 1");
        }

        @Test
        void goNoFurtherThanEightyMeetings() {
            Timetable longest = row(80);
            Timetable tooLong = row(81);

            assertThat(trial(longest).exchange(0, 1)).isTrue();
            assertThat(longest.positionOf(79)).isZero();
            assertThat(trial(tooLong).exchange(0, 1)).isFalse();
            assertThat(positions(tooLong)).isEqualTo(positions(row(81)));
        }

        @Test
        void changeNothingWhereSomebodyCannotChangeOver() {
            Sketch sketch = new Sketch(2).people(3);
            sketch.wish(0, 1);
            sketch.wish(1, 2).in(1);
            Timetable table = sketch.timetable(0, 1);
            Trial trial = trial(table);

            assertThat(trial.exchange(0, 1)).isFalse();
            assertThat(trial.size()).isZero();
            assertThat(positions(table)).isEqualTo("0 1");
        }

        @Test
        void needWhatTheMeetingsTakeAtTheirNewPosition() {
            Sketch sketch = new Sketch(3).people(4).supply(2, 1, 2);
            sketch.wish(0, 1).using(0);
            sketch.wish(2, 3).using(0);
            Timetable table = sketch.timetable(0, 1);

            assertThat(trial(table).exchange(0, 1)).isFalse();
            assertThat(trial(table).exchange(1, 0)).isTrue();
            assertThat(positions(table)).isEqualTo("0 0");
        }

        @Test
        void needNothingMoreWhereAsManyComeAsGo() {
            Sketch sketch = new Sketch(2).people(3).supply(1, 1);
            sketch.wish(0, 1).using(0);
            sketch.wish(1, 2).using(0);
            Timetable table = sketch.timetable(0, 1);

            assertThat(trial(table).exchange(0, 1)).isTrue();
            assertThat(positions(table)).isEqualTo("1 0");
        }

        @Test
        void needRoomForThoseWhoComeBack() {
            Sketch sketch = new Sketch(2).people(6).supply(2, 2);
            sketch.wish(0, 1).using(0);
            sketch.wish(0, 2).using(0);
            sketch.wish(1, 3).using(0);
            sketch.wish(4, 5).using(0);

            Timetable full = sketch.timetable(0, 1, 1, 0);
            assertThat(trial(full).exchange(0, 1)).isFalse();
            assertThat(positions(full)).isEqualTo("0 1 1 0");
            Timetable roomy = sketch.timetable(0, 1, 1, -1);
            assertThat(trial(roomy).exchange(0, 1)).isTrue();
            assertThat(positions(roomy)).isEqualTo("1 0 0 -");
        }

        @Test
        void countAnewWhatTheyNeedAfterOneThatFailed() {
            Sketch sketch = new Sketch(3).people(4).supply(2, 1, 1);
            sketch.wish(0, 1).using(0);
            sketch.wish(2, 3).using(0);
            Timetable table = sketch.timetable(0, 1);
            Trial trial = trial(table);

            assertThat(trial.exchange(0, 1)).isFalse();
            assertThat(trial.exchange(0, 2)).isTrue();
        }

        @Test
        void canFollowEachOther() {
            Sketch sketch = new Sketch(2).people(3).supply(1, 1);
            sketch.wish(0, 1).using(0);
            sketch.wish(1, 2).using(0);
            Timetable table = sketch.timetable(0, 1);
            Trial trial = trial(table);

            assertThat(trial.exchange(0, 1)).isTrue();
            assertThat(trial.exchange(0, 0)).isTrue();
            assertThat(positions(table)).isEqualTo("0 1");
        }
    }

    @Nested
    class Order {
        @Test
        void isWrongWhereAChangeComesTooEarlyOrTooLate() {
            Sketch sketch = new Sketch(4).people(4);
            sketch.wish(0, 1);
            sketch.wish(2, 3).after(0);
            Timetable table = sketch.timetable(0, 3);
            Trial trial = trial(table);
            trial.move(1, 2);
            assertThat(trial.isInOrder()).isTrue();

            trial.move(0, 2);

            assertThat(trial.isInOrder()).isFalse();
            assertThat(trial.findOutOfOrder()).isEqualTo(1);
        }

        @Test
        void isNotWrongByWhatHasNotChanged() {
            Sketch sketch = new Sketch(4).people(6);
            sketch.wish(0, 1);
            sketch.wish(2, 3).after(0);
            sketch.wish(4, 5);
            Timetable table = sketch.timetable(3, 0);
            Trial trial = trial(table);

            trial.move(2, 1);

            assertThat(trial.isInOrder()).isTrue();
        }

        @Test
        void isWrongWhereSomebodyHasTooManyMeetingsInARow() {
            Sketch sketch = new Sketch(4);
            sketch.person().inRow(1);
            sketch.people(2);
            sketch.wish(0, 1);
            sketch.wish(0, 2);
            Timetable table = sketch.timetable(0, 3);
            Trial trial = trial(table);
            trial.move(1, 2);
            assertThat(trial.findOutOfOrder()).isEqualTo(-1);

            trial.move(1, 1);

            assertThat(trial.findOutOfOrder()).isEqualTo(1);
        }
    }

    @Test
    void selectsTheBitWithSoManyBelow() {
        assertThat(Trial.select(0b10110, 0)).isEqualTo(1);
        assertThat(Trial.select(0b10110, 1)).isEqualTo(2);
        assertThat(Trial.select(0b10110, 2)).isEqualTo(4);
        assertThat(Trial.select(1L << 63, 0)).isEqualTo(63);
    }
}
