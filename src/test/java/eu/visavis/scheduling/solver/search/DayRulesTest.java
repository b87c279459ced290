package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DayRulesTest {
    private static int[] slots(int... slots) {
        return slots;
    }

    @Nested
    class InARow {
        private final Sketch sketch = new Sketch(4, 4);

        /** Person 0 wants two meetings in a row at most. */
        InARow() {
            sketch.person().inRow(2);
            sketch.people(4);
            for (int other = 1; other < 5; other++) {
                sketch.wish(0, other);
            }
        }

        @Test
        void asManyAsWantedAreKept() {
            Timetable table = sketch.timetable(0, 1, 3);

            assertThat(table.days().areKept(0)).isTrue();
            assertThat(table.days().areKept(1)).isTrue();
            assertThat(table.inRowBeyond()).isZero();
            assertThat(table.days().wouldBeKept(3, 2)).isFalse();
            assertThat(table.days().wouldBeKept(3, 4)).isTrue();
        }

        @Test
        void oneMoreIsBrokenForEachOfThem() {
            Timetable table = sketch.timetable(1, 2, 3);

            assertThat(table.days().areKept(0)).isFalse();
            assertThat(table.days().areKept(1)).isFalse();
            assertThat(table.days().areKept(2)).isFalse();
            assertThat(table.days().areKept(3)).isTrue();
            assertThat(table.inRowBeyond()).isEqualTo(1);
        }

        @Test
        void eachOneBeyondCounts() {
            assertThat(sketch.timetable(0, 1, 2, 3).inRowBeyond()).isEqualTo(2);
        }

        @Test
        void rowsEndWithTheSession() {
            Timetable table = sketch.timetable(2, 3, 4);

            assertThat(table.days().areKept(0)).isTrue();
            assertThat(table.days().areKept(2)).isTrue();
            assertThat(table.inRowBeyond()).isZero();
            assertThat(table.days().wouldBeKept(3, 5)).isTrue();
            assertThat(table.days().wouldBeKept(3, 1)).isFalse();
        }

        @Test
        void aMeetingIsNotInItsOwnWayWhenItMoves() {
            Timetable table = sketch.timetable(0, 1);

            assertThat(table.days().wouldBeKept(1, 2)).isTrue();
            assertThat(table.days().wouldBeKept(0, 2)).isTrue();
            assertThat(table.positionOf(1)).isEqualTo(1);
            assertThat(table.isFree(0, 2)).isTrue();
            assertThat(table.days().areKept(0)).isTrue();
        }

        @Test
        void theNeighbourThatIsAskedForIsInTheWay() {
            Timetable table = sketch.timetable(0, 1, 3);

            assertThat(table.days().findInTheWay(3, 2, false)).isEqualTo(1);
            assertThat(table.days().findInTheWay(3, 2, true)).isEqualTo(2);
        }

        @Test
        void theOnlyNeighbourIsInTheWay() {
            assertThat(sketch.timetable(0, 1).days().findInTheWay(3, 2, true)).isEqualTo(1);
            assertThat(sketch.timetable(1, 2).days().findInTheWay(3, 0, false)).isZero();
            assertThat(sketch.timetable(0, 2).days().findInTheWay(3, 1, false)).isZero();
            assertThat(sketch.timetable(5, 6).days().findInTheWay(3, 4, false)).isZero();
            assertThat(sketch.timetable(1, 2, 4).days().findInTheWay(3, 3, true))
                    .isEqualTo(1);
            assertThat(sketch.timetable(0, 1, 3).days().findInTheWay(3, 4, true))
                    .isEqualTo(-1);
        }
    }

    @Test
    void rowsReachTheLastPositionOfAWord() {
        Sketch sketch = new Sketch(64);
        sketch.person().inRow(2);
        sketch.people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(0, 3);
        Timetable table = sketch.timetable(62, 63);

        assertThat(table.days().areKept(0)).isTrue();
        assertThat(table.days().areKept(1)).isTrue();
        assertThat(table.days().wouldBeKept(2, 61)).isFalse();
        assertThat(table.days().findInTheWay(2, 61, false)).isZero();
        assertThat(sketch.timetable(61, 62).days().findInTheWay(2, 63, true)).isEqualTo(1);
        assertThat(sketch.timetable(61, 62, 63).inRowBeyond()).isEqualTo(1);
    }

    @Test
    void rowsGoOnFromWordToWord() {
        Sketch sketch = new Sketch(70).people(3);
        sketch.person().inRow(2);
        sketch.wish(3, 0);
        sketch.wish(3, 1);
        sketch.wish(3, 2);
        Timetable table = sketch.timetable(63, 64);

        assertThat(table.days().wouldBeKept(2, 65)).isFalse();
        assertThat(table.days().wouldBeKept(2, 62)).isFalse();
        assertThat(table.days().wouldBeKept(2, 66)).isTrue();
        assertThat(table.days().findInTheWay(2, 65, false)).isEqualTo(1);
        table.put(2, 65);
        assertThat(table.inRowBeyond()).isEqualTo(1);
        assertThat(table.days().areKept(0)).isFalse();
    }

    @Nested
    class Rests {
        private final Sketch sketch = new Sketch(4, 66);

        /** Person 4 wants slot 1 or slot 2 free, and slot 60 or 65 too. */
        Rests() {
            sketch.people(4);
            sketch.person().resting(slots(1), slots(2)).resting(slots(60), slots(65));
            for (int other = 0; other < 4; other++) {
                sketch.wish(4, other);
            }
        }

        private int position(int slot) {
            return sketch.facts().grid().positionOf(slot);
        }

        @Test
        void areKeptAsLongAsOneWayIsLeft() {
            Timetable table = sketch.timetable(1, 0, 3);

            assertThat(table.days().areKept(0)).isTrue();
            assertThat(table.lackingRests()).isZero();
            assertThat(table.days().wouldBeKept(3, 2)).isFalse();
            assertThat(table.days().wouldBeKept(0, 2)).isTrue();
        }

        @Test
        void areBrokenOneByOne() {
            Timetable table = sketch.timetable(1, 2, position(60));

            assertThat(table.days().areKept(0)).isFalse();
            assertThat(table.lackingRests()).isEqualTo(1);
            table.put(3, position(65));
            assertThat(table.lackingRests()).isEqualTo(2);
        }

        @Test
        void areFoundInWhicheverWordOfTheDay() {
            Timetable table = sketch.timetable(position(60));

            assertThat(table.days().wouldBeKept(1, position(65))).isFalse();
            assertThat(table.days().findInTheWay(1, position(65), false)).isZero();
            assertThat(sketch.timetable(position(65)).days().findInTheWay(1, position(60), false))
                    .isZero();
            assertThat(sketch.timetable(position(65), 0).days().findInTheWay(2, position(60), false))
                    .isZero();
        }

        @Test
        void tellWhichMeetingIsInTheWay() {
            assertThat(sketch.timetable(0, 1).days().findInTheWay(3, 2, false)).isEqualTo(1);
            assertThat(sketch.timetable(0, 2).days().findInTheWay(3, 1, false)).isEqualTo(1);
            assertThat(sketch.timetable(0, 2).days().findInTheWay(3, 3, false)).isEqualTo(-1);
        }

        @Test
        void blameNoSingleMeetingWhereEachWayWouldBeTaken() {
            Sketch once = new Sketch(3);
            once.person().resting(slots(1));
            once.people(2);
            once.wish(0, 1);
            once.wish(0, 2);

            assertThat(once.timetable(0).days().findInTheWay(1, 1, false)).isEqualTo(-1);
            assertThat(once.timetable(0).days().wouldBeKept(1, 1)).isFalse();
        }

        @Test
        void blameNoNeighbourThatIsNotOneTooMany() {
            Sketch both = new Sketch(5);
            both.person().inRow(2).resting(slots(1), slots(4));
            both.people(3);
            both.wish(0, 1);
            both.wish(0, 2);
            both.wish(0, 3);

            // Slots 0 and 1 would be two in a row; it is the meeting in slot 4 that leaves no rest.
            assertThat(both.timetable(0, 4).days().findInTheWay(2, 1, false)).isEqualTo(1);
        }

        @Test
        void ofSeveralSlotsNeedAllOfThem() {
            Sketch lunch = new Sketch(5);
            lunch.person().resting(slots(1, 2), slots(3, 4));
            lunch.people(3);
            lunch.wish(0, 1);
            lunch.wish(0, 2);
            lunch.wish(0, 3);
            Timetable table = lunch.timetable(4);

            assertThat(table.days().areKept(0)).isTrue();
            assertThat(table.days().wouldBeKept(1, 3)).isTrue();
            assertThat(table.days().wouldBeKept(1, 1)).isFalse();
            assertThat(table.days().findInTheWay(1, 1, false)).isZero();
        }
    }

    /** Area 1 is 30 minutes from area 0, and area 2 is 20; slots take 20 minutes and follow each other. */
    @Nested
    class Walks {
        private final Sketch sketch =
                new Sketch(6).people(5).walking(new int[] {0, 30, 20}, new int[] {30, 0, 10}, new int[] {20, 10, 0});

        Walks() {
            sketch.wish(4, 0).inArea(0);
            sketch.wish(4, 1).inArea(1);
            sketch.wish(2, 4).inArea(2);
            sketch.wish(4, 3);
        }

        @Test
        void areTooLongWhereTheTimeBetweenIsShorter() {
            Timetable table = sketch.timetable(2, 4);

            assertThat(table.days().areKept(0)).isFalse();
            assertThat(table.days().areKept(1)).isFalse();
            assertThat(table.tooFar()).isEqualTo(1);
            assertThat(table.days().findTooFar(0)).isEqualTo(1);
            assertThat(table.days().findTooFar(1)).isZero();
            assertThat(table.findWrongWith(0)).isEqualTo(1);
        }

        @Test
        void areShortEnoughWhereTheTimeIsTheSame() {
            Timetable table = sketch.timetable(2, -1, 4);

            assertThat(table.days().areKept(0)).isTrue();
            assertThat(table.tooFar()).isZero();
            assertThat(table.days().wouldBeKept(2, 3)).isFalse();
            assertThat(table.days().wouldBeKept(2, 1)).isFalse();
            assertThat(table.days().wouldBeKept(2, 0)).isTrue();
            assertThat(table.findWrongWith(0)).isEqualTo(-1);
        }

        @Test
        void areNoneWhereTheTableIsOpen() {
            Timetable table = sketch.timetable(2, 5, -1, 3);

            assertThat(table.days().areKept(3)).isTrue();
            assertThat(table.days().areKept(0)).isTrue();
            assertThat(table.days().findTooFar(3)).isEqualTo(-1);
            assertThat(table.days().wouldBeKept(3, 1)).isTrue();
            assertThat(table.tooFar()).isZero();
        }

        @Test
        void tellWhichMeetingIsInTheWay() {
            Timetable table = sketch.timetable(2);

            assertThat(table.days().findInTheWay(1, 4, false)).isZero();
            assertThat(table.days().findInTheWay(1, 5, false)).isEqualTo(-1);
        }

        @Test
        void areOfThePeopleInBothMeetings() {
            Sketch others = new Sketch(2).people(4).walking(new int[] {0, 30}, new int[] {30, 0});
            others.wish(0, 1).inArea(0);
            others.wish(2, 3).inArea(1);
            others.wish(2, 0).inArea(1);

            assertThat(others.timetable(0, 1).days().areKept(0)).isTrue();
            assertThat(others.timetable(0, 1).tooFar()).isZero();
            assertThat(others.timetable(0, -1, 1).days().areKept(2)).isFalse();
        }

        @Test
        void countEveryPairOnce() {
            assertThat(sketch.timetable(0, 1, 2).tooFar()).isEqualTo(2);
        }

        @Test
        void ofAMeetingThatMovesAreNotCountedFromWhereItWas() {
            Timetable table = sketch.timetable(2, 5);

            assertThat(table.days().wouldBeKept(0, 1)).isTrue();
            assertThat(table.days().wouldBeKept(1, 3)).isFalse();
            assertThat(table.days().wouldBeKept(0, 3)).isFalse();
        }
    }

    @Test
    void aWishThatIsNotPlacedBreaksNothing() {
        Sketch sketch = new Sketch(2);
        sketch.person().inRow(0);
        sketch.people(1);
        sketch.wish(0, 1);

        assertThat(sketch.timetable().days().areKept(0)).isTrue();
        assertThat(sketch.timetable(0).days().areKept(0)).isFalse();
    }

    @Test
    void daysThatNobodyLimitsAreKept() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(0, 3);
        Timetable table = sketch.timetable(0, 1);

        assertThat(table.days().wouldBeKept(2, 2)).isTrue();
        assertThat(table.days().areKept(0)).isTrue();
        assertThat(table.inRowBeyond() + table.lackingRests() + table.tooFar()).isZero();
    }
}
