package eu.visavis.scheduling;

import static eu.visavis.scheduling.ReleaseFixtures.ADA;
import static eu.visavis.scheduling.ReleaseFixtures.BEN;
import static eu.visavis.scheduling.ReleaseFixtures.CLEO;
import static eu.visavis.scheduling.ReleaseFixtures.DAN;
import static eu.visavis.scheduling.ReleaseFixtures.NINE;
import static eu.visavis.scheduling.ReleaseFixtures.TABLE_ONE;
import static eu.visavis.scheduling.ReleaseFixtures.TABLE_TWO;
import static eu.visavis.scheduling.ReleaseFixtures.TEN;
import static eu.visavis.scheduling.ReleaseFixtures.placement;
import static eu.visavis.scheduling.ReleaseFixtures.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleaseDiffTest {
    private static final long EVENT = 7;
    private static final Instant FIRST = Instant.parse("2027-05-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2027-05-02T10:00:00Z");

    private final Meeting published = new Meeting(
            EVENT, new ReleaseCheck.Placement(Pair.of(ADA, BEN), Place.of(NINE, TABLE_ONE), window(NINE)), FIRST);

    @Test
    void changesNothingForTheSamePlan() {
        ReleaseDiff diff = between(List.of(published), List.of(placement(ADA, BEN, NINE, TABLE_ONE)));

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.concerned()).isEmpty();
    }

    @Test
    void addsPairsThatHadNoMeeting() {
        ReleaseDiff diff = between(
                List.of(published),
                List.of(placement(ADA, BEN, NINE, TABLE_ONE), placement(CLEO, DAN, NINE, TABLE_TWO)));

        assertThat(diff.added()).containsExactly(placement(CLEO, DAN, NINE, TABLE_TWO));
        assertThat(diff.concerned()).containsExactly(CLEO, DAN);
    }

    @Test
    void movesMeetingsToAnotherSlotOrTable() {
        assertThat(between(List.of(published), List.of(placement(ADA, BEN, TEN, TABLE_ONE)))
                        .moved())
                .containsExactly(new ReleaseDiff.Move(published, placement(ADA, BEN, TEN, TABLE_ONE)));
        assertThat(between(List.of(published), List.of(placement(ADA, BEN, NINE, TABLE_TWO)))
                        .moved())
                .containsExactly(new ReleaseDiff.Move(published, placement(ADA, BEN, NINE, TABLE_TWO)));
    }

    @Test
    void cancelsMeetingsThatThePlanNoLongerHas() {
        ReleaseDiff diff = between(List.of(published), List.of());

        assertThat(diff.cancelled()).containsExactly(published);
        assertThat(diff.concerned()).containsExactly(ADA, BEN);
    }

    @Test
    void leavesCancelledMeetingsAlone() {
        published.cancel(LATER);

        assertThat(between(List.of(published), List.of()).isEmpty()).isTrue();
    }

    @Test
    void takesCancelledMeetingsUpAgainInTheirOldRow() {
        published.cancel(LATER);

        ReleaseDiff diff = between(List.of(published), List.of(placement(ADA, BEN, NINE, TABLE_ONE)));

        assertThat(diff.moved()).containsExactly(new ReleaseDiff.Move(published, placement(ADA, BEN, NINE, TABLE_ONE)));
        assertThat(diff.added()).isEmpty();
    }

    @Test
    void tellsBothSidesWhatBecomesOfEachMeeting() {
        Meeting falling = new Meeting(
                EVENT, new ReleaseCheck.Placement(Pair.of(ADA, CLEO), Place.of(TEN, null), window(TEN)), FIRST);

        ReleaseDiff diff = between(
                List.of(published, falling),
                List.of(placement(ADA, BEN, TEN, TABLE_TWO), placement(BEN, DAN, NINE, TABLE_ONE)));

        AgendaChange.Spot before = new AgendaChange.Spot(window(NINE), OptionalLong.of(TABLE_ONE));
        AgendaChange.Spot after = new AgendaChange.Spot(window(TEN), OptionalLong.of(TABLE_TWO));
        AgendaChange.Spot online = new AgendaChange.Spot(window(TEN), OptionalLong.empty());
        AgendaChange.Spot fresh = new AgendaChange.Spot(window(NINE), OptionalLong.of(TABLE_ONE));
        assertThat(diff.changes()).containsOnlyKeys(ADA, BEN, CLEO, DAN);
        assertThat(diff.changes().get(ADA))
                .containsExactly(
                        new AgendaChange(List.of(CLEO), Optional.of(online), Optional.empty()),
                        new AgendaChange(List.of(BEN), Optional.of(before), Optional.of(after)));
        assertThat(diff.changes().get(BEN))
                .containsExactly(
                        new AgendaChange(List.of(ADA), Optional.of(before), Optional.of(after)),
                        new AgendaChange(List.of(DAN), Optional.empty(), Optional.of(fresh)));
        assertThat(diff.size()).isEqualTo(new ReleaseDiff.Size(1, 1, 1, 1, 3));
    }

    @Test
    void countsAMeetingThatIsTakenUpAgainAsNew() {
        published.cancel(LATER);

        ReleaseDiff diff = between(List.of(published), List.of(placement(ADA, BEN, TEN, TABLE_ONE)));

        assertThat(diff.size()).isEqualTo(new ReleaseDiff.Size(1, 0, 0, 0, 0));
        assertThat(diff.changes().get(ADA)).extracting(AgendaChange::kind).containsExactly(AgendaChange.Kind.NEW);
    }

    @Test
    void raisesTheRevisionWithEveryChangeAndKeepsTheCode() {
        var code = published.code();

        published.move(new ReleaseCheck.Placement(Pair.of(ADA, BEN), Place.of(TEN, null), window(TEN)), LATER);
        published.cancel(LATER);

        assertThat(published.code()).isEqualTo(code);
        assertThat(published.revision()).isEqualTo(2);
        assertThat(published.changedAt()).isEqualTo(LATER);
        assertThat(published.window()).isEqualTo(window(TEN));
        assertThat(published.isCancelled()).isTrue();
    }

    /** Both have to know who interprets. */
    @Test
    void movesAMeetingThatGetsAnotherInterpreter() {
        ReleaseCheck.Placement interpreted = new ReleaseCheck.Placement(
                Pair.of(ADA, BEN), Place.of(NINE, TABLE_ONE), window(NINE), OptionalLong.of(7), Set.of());
        Meeting published = new Meeting(EVENT, interpreted, FIRST);

        assertThat(between(List.of(published), List.of(interpreted)).isEmpty()).isTrue();
        assertThat(between(
                                List.of(published),
                                List.of(new ReleaseCheck.Placement(
                                        Pair.of(ADA, BEN), Place.of(NINE, TABLE_ONE), window(NINE))))
                        .moved())
                .hasSize(1);
    }

    /** Those who come and those who go have other news than those who stay. */
    @Test
    void tellsEverybodyWhenOthersJoinAMeeting() {
        ReleaseDiff diff = ReleaseDiff.between(
                List.of(published),
                Map.of(Pair.of(ADA, BEN), Set.of(CLEO)),
                List.of(joinedBy(placement(ADA, BEN, NINE, TABLE_ONE), DAN)));

        Optional<AgendaChange.Spot> spot = Optional.of(new AgendaChange.Spot(window(NINE), OptionalLong.of(TABLE_ONE)));
        assertThat(diff.changes())
                .isEqualTo(Map.of(
                        ADA, List.of(new AgendaChange(List.of(BEN, DAN), spot, spot)),
                        BEN, List.of(new AgendaChange(List.of(ADA, DAN), spot, spot)),
                        CLEO, List.of(new AgendaChange(List.of(ADA, BEN), spot, Optional.empty())),
                        DAN, List.of(new AgendaChange(List.of(ADA, BEN), Optional.empty(), spot))));
        assertThat(diff.changes().get(ADA).get(0).kind()).isEqualTo(AgendaChange.Kind.KEPT);
        assertThat(diff.concerned()).containsExactly(ADA, BEN, CLEO, DAN);
        assertThat(diff.size()).isEqualTo(new ReleaseDiff.Size(0, 1, 0, 0, 3));
    }

    @Test
    void leavesAMeetingAloneThatTheSamePeopleJoin() {
        ReleaseDiff diff = ReleaseDiff.between(
                List.of(published),
                Map.of(Pair.of(ADA, BEN), Set.of(CLEO)),
                List.of(joinedBy(placement(ADA, BEN, NINE, TABLE_ONE), CLEO)));

        assertThat(diff.isEmpty()).isTrue();
    }

    private static ReleaseCheck.Placement joinedBy(ReleaseCheck.Placement placement, long person) {
        return new ReleaseCheck.Placement(
                placement.pair(), placement.place(), placement.window(), OptionalLong.empty(), Set.of(person));
    }

    private static ReleaseDiff between(List<Meeting> published, List<ReleaseCheck.Placement> sound) {
        return ReleaseDiff.between(published, Map.of(), sound);
    }
}
