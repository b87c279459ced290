package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Meetings by number, seen by their first or their second person. */
class TableLinksTest {
    private final TableLinks links = new TableLinks(8);

    private static int first(int meeting) {
        return 2 * meeting;
    }

    private static int second(int meeting) {
        return 2 * meeting + 1;
    }

    @Test
    void aMeetingCanBeFollowedAtItsTableByOne() {
        assertThat(links.link(first(0), first(1))).isZero();
        assertThat(links.link(second(0), first(2))).isEqualTo(1);
        assertThat(links.changes()).isEqualTo(1);

        assertThat(links.unlink(first(0), first(1))).isEqualTo(-1);
        assertThat(links.changes()).isZero();
        assertThat(links.unlink(second(0), first(2))).isZero();
    }

    @Test
    void aMeetingCanFollowOne() {
        assertThat(links.link(first(0), first(2))).isZero();
        assertThat(links.link(first(1), second(2))).isEqualTo(1);
    }

    @Test
    void onAPathEveryOtherLinkIsKept() {
        // 0 to 3, 1 to 3, 1 to 4, 2 to 4, 2 to 5: five links in a row, of which three can be kept.
        assertThat(links.link(first(0), first(3))).isZero();
        assertThat(links.link(first(1), second(3))).isEqualTo(1);
        assertThat(links.link(second(1), first(4))).isZero();
        assertThat(links.link(first(2), second(4))).isEqualTo(1);
        assertThat(links.link(second(2), first(5))).isZero();
        assertThat(links.changes()).isEqualTo(2);

        assertThat(links.unlink(second(1), first(4))).isZero();
        assertThat(links.changes()).isEqualTo(2);
        assertThat(links.unlink(first(1), second(3))).isEqualTo(-1);
        assertThat(links.unlink(first(2), second(4))).isEqualTo(-1);
    }

    @Test
    void twoPathsOfOddLengthJoinedByALinkLoseIt() {
        links.link(first(0), first(3));
        links.link(second(1), first(4));

        assertThat(links.link(first(1), second(3))).isEqualTo(1);
    }

    @Test
    void twoPathsOfEvenLengthJoinedByALinkKeepIt() {
        links.link(first(0), first(3));
        links.link(second(0), first(4));
        links.link(first(1), first(5));
        links.link(second(1), first(6));
        assertThat(links.changes()).isEqualTo(2);

        // Now 3, 0, 4 and 5, 1, 6; from 2 both to 4 and to 5 makes six links.
        assertThat(links.link(first(2), second(4))).isZero();
        assertThat(links.link(second(2), second(5))).isEqualTo(1);
        assertThat(links.changes()).isEqualTo(3);
    }

    @Test
    void ofACircleHalfIsKept() {
        // Two people part and meet the same two others in turn.
        links.link(first(0), first(2));
        links.link(second(0), first(3));
        links.link(first(1), second(2));
        assertThat(links.changes()).isEqualTo(1);

        assertThat(links.link(second(1), second(3))).isEqualTo(1);
        assertThat(links.changes()).isEqualTo(2);
        assertThat(links.unlink(first(0), first(2))).isEqualTo(-1);
        assertThat(links.changes()).isEqualTo(1);
    }

    @Test
    void twoLinksBetweenTheSameMeetingsMakeTheSmallestCircle() {
        assertThat(links.link(first(0), first(1))).isZero();
        assertThat(links.link(second(0), second(1))).isEqualTo(1);
        assertThat(links.unlink(second(0), second(1))).isEqualTo(-1);
        assertThat(links.changes()).isZero();
    }
}
