package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableChangesTest {
    @Test
    void areNoneWhereOneOfBothStays() {
        Sketch sketch = new Sketch(3).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2);

        assertThat(sketch.timetable(0, 2).tableChanges()).isZero();
    }

    @Test
    void areOneWhereBothGoOnWithOthers() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1);
        sketch.wish(2, 0);
        sketch.wish(3, 1);
        Timetable table = sketch.timetable(0, 1, 2);
        assertThat(table.tableChanges()).isEqualTo(1);

        table.take(0);
        assertThat(table.tableChanges()).isZero();
    }

    @Test
    void endWithTheSession() {
        Sketch sketch = new Sketch(2, 2).people(4);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(1, 3);

        assertThat(sketch.timetable(1, 2, 2).tableChanges()).isZero();
    }

    @Test
    void areCountedAnewWhereAMeetingComesBetween() {
        Sketch sketch = new Sketch(3).people(5);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(1, 3);
        sketch.wish(1, 4);
        Timetable table = sketch.timetable(0, 2, 2);
        assertThat(table.tableChanges()).isEqualTo(1);

        table.put(3, 1);
        // From 0 to 1 and to 3; from 3 on to 2: both ways out of the first one, one can be followed.
        assertThat(table.tableChanges()).isEqualTo(1);
        table.take(3);
        assertThat(table.tableChanges()).isEqualTo(1);
        table.take(2);
        assertThat(table.tableChanges()).isZero();
    }

    @Test
    void areForgottenWhereWhatCameBetweenGoes() {
        Sketch sketch = new Sketch(3).people(5);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(0, 3).online();
        sketch.wish(1, 4);
        Timetable table = sketch.timetable(0, 2, -1, 1);
        assertThat(table.tableChanges()).isEqualTo(1);

        table.put(2, 1);
        assertThat(table.tableChanges()).isZero();
        assertThat(table.cost()).isZero();
        table.take(2);
        assertThat(table.tableChanges()).isEqualTo(1);
        table.take(3);
        assertThat(table.tableChanges()).isZero();
    }

    @Test
    void areNoneFromAndToMeetingsWithoutATable() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1).online();
        sketch.wish(0, 2);
        sketch.wish(1, 3);

        assertThat(sketch.timetable(0, 1, 1).tableChanges()).isZero();
        assertThat(sketch.timetable(1, 0, 0).tableChanges()).isZero();
    }

    @Test
    void areNoneOfThoseWhoJoin() {
        Sketch sketch = new Sketch(2).people(5);
        sketch.wish(0, 1).joinedBy(2);
        sketch.wish(2, 3);
        sketch.wish(0, 4);

        Timetable before = sketch.timetable(0, 1, 1);
        Timetable after = sketch.timetable(1, 0, 0);
        assertThat(before.tableChanges()).isZero();
        assertThat(after.tableChanges()).isZero();
        before.take(0);
        before.put(0, 0);
        after.take(0);
        after.put(0, 1);
        assertThat(before.tableChanges()).isZero();
        assertThat(after.tableChanges()).isZero();
    }

    @Test
    void areNotCountedWhereWhoJoinsGoesOnWithOthers() {
        Sketch sketch = new Sketch(3).people(6);
        sketch.wish(0, 1).joinedBy(2);
        sketch.wish(3, 2);
        sketch.wish(3, 4);
        sketch.wish(2, 5);
        Timetable table = sketch.timetable(-1, 1, 2, 2);
        assertThat(table.tableChanges()).isEqualTo(1);

        table.put(0, 0);

        assertThat(table.tableChanges()).isEqualTo(1);
    }

    @Test
    void areOfWhoComesSecondToo() {
        Sketch sketch = new Sketch(2).people(4);
        sketch.wish(1, 0);
        sketch.wish(0, 2);
        sketch.wish(1, 3);

        assertThat(sketch.timetable(0, 1, 1).tableChanges()).isEqualTo(1);
        assertThat(sketch.timetable(1, 0, 0).tableChanges()).isEqualTo(1);
    }
}
