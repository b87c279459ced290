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
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReleaseDiffTest {
    private static final long EVENT = 7;
    private static final Instant FIRST = Instant.parse("2027-05-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2027-05-02T10:00:00Z");

    private final Meeting published = new Meeting(
            EVENT, new ReleaseCheck.Placement(Pair.of(ADA, BEN), Place.of(NINE, TABLE_ONE), window(NINE)), FIRST);

    @Test
    void changesNothingForTheSamePlan() {
        ReleaseDiff diff = ReleaseDiff.between(List.of(published), List.of(placement(ADA, BEN, NINE, TABLE_ONE)));

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.concerned()).isEmpty();
    }

    @Test
    void addsPairsThatHadNoMeeting() {
        ReleaseDiff diff = ReleaseDiff.between(
                List.of(published),
                List.of(placement(ADA, BEN, NINE, TABLE_ONE), placement(CLEO, DAN, NINE, TABLE_TWO)));

        assertThat(diff.added()).containsExactly(placement(CLEO, DAN, NINE, TABLE_TWO));
        assertThat(diff.concerned()).containsExactly(CLEO, DAN);
    }

    @Test
    void movesMeetingsToAnotherSlotOrTable() {
        assertThat(ReleaseDiff.between(List.of(published), List.of(placement(ADA, BEN, TEN, TABLE_ONE)))
                        .moved())
                .containsExactly(new ReleaseDiff.Move(published, placement(ADA, BEN, TEN, TABLE_ONE)));
        assertThat(ReleaseDiff.between(List.of(published), List.of(placement(ADA, BEN, NINE, TABLE_TWO)))
                        .moved())
                .containsExactly(new ReleaseDiff.Move(published, placement(ADA, BEN, NINE, TABLE_TWO)));
    }

    @Test
    void cancelsMeetingsThatThePlanNoLongerHas() {
        ReleaseDiff diff = ReleaseDiff.between(List.of(published), List.of());

        assertThat(diff.cancelled()).containsExactly(published);
        assertThat(diff.concerned()).containsExactly(ADA, BEN);
    }

    @Test
    void leavesCancelledMeetingsAlone() {
        published.cancel(LATER);

        assertThat(ReleaseDiff.between(List.of(published), List.of()).isEmpty()).isTrue();
    }

    @Test
    void takesCancelledMeetingsUpAgainInTheirOldRow() {
        published.cancel(LATER);

        ReleaseDiff diff = ReleaseDiff.between(List.of(published), List.of(placement(ADA, BEN, NINE, TABLE_ONE)));

        assertThat(diff.moved()).containsExactly(new ReleaseDiff.Move(published, placement(ADA, BEN, NINE, TABLE_ONE)));
        assertThat(diff.added()).isEmpty();
    }

    @Test
    void tellsBothSidesWhatBecomesOfEachMeeting() {
        Meeting falling = new Meeting(
                EVENT, new ReleaseCheck.Placement(Pair.of(ADA, CLEO), Place.of(TEN, null), window(TEN)), FIRST);

        ReleaseDiff diff = ReleaseDiff.between(
                List.of(published, falling),
                List.of(placement(ADA, BEN, TEN, TABLE_TWO), placement(BEN, DAN, NINE, TABLE_ONE)));

        AgendaChange.Spot before = new AgendaChange.Spot(window(NINE), OptionalLong.of(TABLE_ONE));
        AgendaChange.Spot after = new AgendaChange.Spot(window(TEN), OptionalLong.of(TABLE_TWO));
        AgendaChange.Spot online = new AgendaChange.Spot(window(TEN), OptionalLong.empty());
        AgendaChange.Spot fresh = new AgendaChange.Spot(window(NINE), OptionalLong.of(TABLE_ONE));
        assertThat(diff.changes()).containsOnlyKeys(ADA, BEN, CLEO, DAN);
        assertThat(diff.changes().get(ADA))
                .containsExactly(
                        new AgendaChange(CLEO, Optional.of(online), Optional.empty()),
                        new AgendaChange(BEN, Optional.of(before), Optional.of(after)));
        assertThat(diff.changes().get(BEN))
                .containsExactly(
                        new AgendaChange(ADA, Optional.of(before), Optional.of(after)),
                        new AgendaChange(DAN, Optional.empty(), Optional.of(fresh)));
        assertThat(diff.size()).isEqualTo(new ReleaseDiff.Size(1, 1, 1, 1, 3));
    }

    @Test
    void countsAMeetingThatIsTakenUpAgainAsNew() {
        published.cancel(LATER);

        ReleaseDiff diff = ReleaseDiff.between(List.of(published), List.of(placement(ADA, BEN, TEN, TABLE_ONE)));

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
                Pair.of(ADA, BEN), Place.of(NINE, TABLE_ONE), window(NINE), OptionalLong.of(7));
        Meeting published = new Meeting(EVENT, interpreted, FIRST);

        assertThat(ReleaseDiff.between(List.of(published), List.of(interpreted)).isEmpty())
                .isTrue();
        assertThat(ReleaseDiff.between(
                                List.of(published),
                                List.of(new ReleaseCheck.Placement(
                                        Pair.of(ADA, BEN), Place.of(NINE, TABLE_ONE), window(NINE))))
                        .moved())
                .hasSize(1);
    }
}
