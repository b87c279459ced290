package eu.visavis.scheduling;

import static eu.visavis.scheduling.ReleaseFixtures.ADA;
import static eu.visavis.scheduling.ReleaseFixtures.BEN;
import static eu.visavis.scheduling.ReleaseFixtures.CLEO;
import static eu.visavis.scheduling.ReleaseFixtures.DAN;
import static eu.visavis.scheduling.ReleaseFixtures.HALF_PAST_NINE;
import static eu.visavis.scheduling.ReleaseFixtures.NINE;
import static eu.visavis.scheduling.ReleaseFixtures.NO_SUCH;
import static eu.visavis.scheduling.ReleaseFixtures.TABLE_ONE;
import static eu.visavis.scheduling.ReleaseFixtures.TABLE_TWO;
import static eu.visavis.scheduling.ReleaseFixtures.TEN;
import static eu.visavis.scheduling.ReleaseFixtures.anEvent;
import static eu.visavis.scheduling.ReleaseFixtures.placement;
import static eu.visavis.scheduling.ReleaseFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.rules.Interpreter;
import eu.visavis.rules.MeetingCount;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.PersonFacts.Need;
import eu.visavis.rules.StandIns;
import eu.visavis.rules.WishedPair;
import eu.visavis.scheduling.ReleaseCheck.Flaw;
import eu.visavis.scheduling.solver.UnplacedReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleaseCheckTest {
    @Test
    void passesASoundPlanUnchanged() {
        ReleaseCheck.Result result = check(
                anEvent(),
                row(ADA, BEN, 5, NINE, TABLE_ONE),
                row(CLEO, DAN, 3, NINE, TABLE_TWO),
                row(ADA, CLEO, 3, HALF_PAST_NINE, TABLE_ONE));

        assertThat(result.sound())
                .containsExactly(
                        placement(ADA, BEN, NINE, TABLE_ONE),
                        placement(CLEO, DAN, NINE, TABLE_TWO),
                        placement(ADA, CLEO, HALF_PAST_NINE, TABLE_ONE));
        assertThat(result.skipped()).isZero();
    }

    @Test
    void leavesUnplacedWishesOutWithoutCountingThem() {
        PlanRow unplaced =
                new PlanRow(Pair.of(ADA, DAN), 3, Optional.empty(), Optional.of(UnplacedReason.NO_FREE_COMMON_SLOT));

        assertThat(check(anEvent(), unplaced)).isEqualTo(new ReleaseCheck.Result(List.of(), Map.of()));
    }

    @Test
    void keepsOnlyTheHeavierOfTwoMeetingsOfAPersonInASlot() {
        ReleaseCheck.Result result =
                check(anEvent(), row(ADA, BEN, 3, NINE, TABLE_ONE), row(ADA, CLEO, 5, NINE, TABLE_TWO));

        assertThat(result.sound()).containsExactly(placement(ADA, CLEO, NINE, TABLE_TWO));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.PERSON_BUSY, 1));
    }

    @Test
    void keepsOnlyTheHeavierOfTwoMeetingsAtATableInASlot() {
        ReleaseCheck.Result result =
                check(anEvent(), row(ADA, BEN, 3, NINE, TABLE_ONE), row(CLEO, DAN, 5, NINE, TABLE_ONE));

        assertThat(result.sound()).containsExactly(placement(CLEO, DAN, NINE, TABLE_ONE));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.TABLE_BUSY, 1));
    }

    @Test
    void skipsMeetingsWhoseSlotOrTableIsGone() {
        PlanRow emptied = new PlanRow(Pair.of(CLEO, DAN), 3, Optional.empty(), Optional.empty());

        assertFlaws(
                Map.of(Flaw.PLACE_GONE, 3),
                anEvent(),
                row(ADA, BEN, 3, NO_SUCH, TABLE_ONE),
                row(ADA, CLEO, 3, NINE, NO_SUCH),
                emptied);
    }

    @Test
    void skipsMeetingsOfSomebodyWhoIsNotApprovedAnyMore() {
        assertFlaws(Map.of(Flaw.NOT_APPROVED, 1), anEvent().withoutApproval(BEN), row(ADA, BEN, 5, NINE, TABLE_ONE));
    }

    @Test
    void skipsMeetingsThatAreNotWishedOrAvoidedByNow() {
        assertFlaws(Map.of(Flaw.WISH_GONE, 1), anEvent().withoutWish(ADA, BEN), row(ADA, BEN, 5, NINE, TABLE_ONE));
    }

    @Test
    void skipsMeetingsAtATimeAtWhichSomebodyIsNotThere() {
        ReleaseFixtures event = anEvent().withThereOnlyAt(BEN, HALF_PAST_NINE);

        assertFlaws(Map.of(Flaw.NOT_AVAILABLE, 1), event, row(ADA, BEN, 5, NINE, TABLE_ONE));
    }

    @Test
    void skipsMeetingsOnSiteWithoutATable() {
        assertFlaws(Map.of(Flaw.NO_TABLE, 1), anEvent(), row(ADA, BEN, 5, NINE, null));
    }

    @Test
    void skipsMeetingsAtATableThatIsClosedThen() {
        ReleaseFixtures event = anEvent().withClosed(TABLE_ONE, NINE);

        ReleaseCheck.Result result = check(
                event,
                row(ADA, BEN, 5, NINE, TABLE_ONE),
                row(CLEO, DAN, 3, NINE, TABLE_TWO),
                row(ADA, CLEO, 3, HALF_PAST_NINE, TABLE_ONE));

        assertThat(result.sound())
                .containsExactly(
                        placement(CLEO, DAN, NINE, TABLE_TWO), placement(ADA, CLEO, HALF_PAST_NINE, TABLE_ONE));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.TABLE_CLOSED, 1));
    }

    @Test
    void skipsMeetingsAtATableOtherThanTheOwnOne() {
        ReleaseFixtures event = anEvent().withOwnTable(BEN, TABLE_TWO);

        ReleaseCheck.Result result =
                check(event, row(ADA, BEN, 5, NINE, TABLE_ONE), row(BEN, CLEO, 3, HALF_PAST_NINE, TABLE_TWO));

        assertThat(result.sound()).containsExactly(placement(BEN, CLEO, HALF_PAST_NINE, TABLE_TWO));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.FOREIGN_TABLE, 1));
    }

    @Test
    void skipsMeetingsAtSomebodyElsesTable() {
        ReleaseFixtures event = anEvent().withOwnTable(BEN, TABLE_TWO);

        assertFlaws(Map.of(Flaw.FOREIGN_TABLE, 1), event, row(ADA, CLEO, 5, NINE, TABLE_TWO));
    }

    @Test
    void skipsMeetingsAtATableThatDoesNotOfferWhatSomebodyNeeds() {
        ReleaseFixtures event = anEvent().withRules(BEN, needs(Need.ACCESSIBLE));

        ReleaseCheck.Result result =
                check(event, row(ADA, BEN, 5, NINE, TABLE_ONE), row(BEN, CLEO, 3, HALF_PAST_NINE, TABLE_TWO));

        assertThat(result.sound()).containsExactly(placement(BEN, CLEO, HALF_PAST_NINE, TABLE_TWO));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.UNSUITABLE_TABLE, 1));
    }

    @Test
    void doesWithoutNeedsAtTheOwnTable() {
        ReleaseFixtures event = anEvent().withRules(BEN, needs(Need.ACCESSIBLE).withTable(OptionalLong.of(TABLE_ONE)));

        assertThat(check(event, row(ADA, BEN, 5, NINE, TABLE_ONE)).sound())
                .containsExactly(placement(ADA, BEN, NINE, TABLE_ONE));
    }

    @Test
    void keepsTheHeavierMeetingsOfSomebodyWhoIsToHaveNoMore() {
        ReleaseFixtures event = anEvent().withRules(ADA, atMost(1));

        ReleaseCheck.Result result = check(event, row(ADA, BEN, 3, NINE, TABLE_ONE), row(ADA, CLEO, 5, TEN, TABLE_ONE));

        assertThat(result.sound()).containsExactly(placement(ADA, CLEO, TEN, TABLE_ONE));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.TOO_MANY, 1));
    }

    @Test
    void skipsMeetingsWithoutALanguageInCommon() {
        ReleaseFixtures event = anEvent().withRules(ADA, speaks("de")).withRules(BEN, speaks("cs", "en"));

        assertFlaws(Map.of(Flaw.NO_LANGUAGE, 1), event, row(ADA, BEN, 5, NINE, TABLE_ONE));
        assertThat(check(event.withRules(BEN, speaks("cs", "de")), row(ADA, BEN, 5, NINE, TABLE_ONE))
                        .sound())
                .hasSize(1);
    }

    @Test
    void letsAnInterpreterServeOneMeetingAtATime() {
        long iva = 31;
        ReleaseFixtures event = anEvent()
                .withRules(ADA, speaks("de"))
                .withRules(BEN, speaks("cs"))
                .withRules(CLEO, speaks("cs"))
                .withRules(DAN, speaks("de"))
                .withInterpreter(
                        iva, new Interpreter("Iva", Set.of("cs", "de"), List.of(ReleaseFixtures.window(NINE))));

        ReleaseCheck.Result result = check(
                event,
                interpreted(row(ADA, BEN, 5, NINE, TABLE_ONE), iva),
                interpreted(row(CLEO, DAN, 3, NINE, TABLE_TWO), iva),
                interpreted(row(ADA, CLEO, 3, TEN, TABLE_TWO), iva),
                interpreted(row(BEN, DAN, 3, TEN, TABLE_TWO), NO_SUCH));

        assertThat(result.sound())
                .extracting(ReleaseCheck.Placement::pair, ReleaseCheck.Placement::interpreter)
                .containsExactly(tuple(Pair.of(ADA, BEN), OptionalLong.of(iva)));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.NO_LANGUAGE, 3));
    }

    @Test
    void skipsMeetingsThatAreNotAsStated() {
        OptionalLong none = OptionalLong.empty();
        ReleaseFixtures event = anEvent()
                .withMeeting(ADA, BEN, new PairFacts(true, OptionalLong.of(TEN), none, 0))
                .withMeeting(ADA, CLEO, new PairFacts(false, none, OptionalLong.of(TABLE_TWO), 30))
                .withMeeting(ADA, DAN, new PairFacts(false, none, none, 31));

        ReleaseCheck.Result result = check(
                event,
                row(ADA, BEN, 5, NINE, TABLE_ONE),
                row(ADA, CLEO, 3, HALF_PAST_NINE, TABLE_TWO),
                row(ADA, DAN, 3, TEN, TABLE_ONE));

        assertThat(result.sound()).containsExactly(placement(ADA, CLEO, HALF_PAST_NINE, TABLE_TWO));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.NOT_AS_STATED, 2));
    }

    /** The heavier one takes place, whoever of both was asked. */
    @Test
    void publishesOneOfSeveralMeetings() {
        ReleaseFixtures event = anEvent()
                .withoutWish(ADA, CLEO)
                .withMeeting(ADA, BEN, PairFacts.NONE.orWith(new StandIns(BEN, Set.of(CLEO))));

        ReleaseCheck.Result result = check(event, row(ADA, BEN, 3, NINE, TABLE_ONE), row(ADA, CLEO, 5, TEN, TABLE_ONE));

        assertThat(result.sound()).containsExactly(placement(ADA, CLEO, TEN, TABLE_ONE));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.CHOSEN_OTHERWISE, 1));
    }

    @Test
    void looksAtThoseWhoJoinAsAtTheTwo() {
        PairFacts withDan = PairFacts.NONE.joinedBy(Set.of(DAN));
        PlanRow row = row(ADA, BEN, 3, NINE, TABLE_ONE);
        PersonFacts accessible = new PersonFacts(
                OptionalLong.empty(),
                Set.of(PersonFacts.Need.ACCESSIBLE),
                Set.of(),
                MeetingCount.ANY,
                Optional.empty(),
                Optional.empty());

        ReleaseCheck.Result result = check(anEvent().withMeeting(ADA, BEN, withDan), row);

        assertThat(result.sound())
                .containsExactly(new ReleaseCheck.Placement(
                        row.pair(),
                        row.place().orElseThrow(),
                        ReleaseFixtures.window(NINE),
                        OptionalLong.empty(),
                        Set.of(DAN)));
        assertThat(check(anEvent().withMeeting(ADA, BEN, withDan), row(CLEO, DAN, 5, NINE, TABLE_TWO), row)
                        .flaws())
                .isEqualTo(Map.of(Flaw.PERSON_BUSY, 1));
        assertThat(check(anEvent().withMeeting(ADA, BEN, withDan).withThereOnlyAt(DAN, TEN), row)
                        .flaws())
                .isEqualTo(Map.of(Flaw.NOT_AVAILABLE, 1));
        assertThat(check(anEvent().withMeeting(ADA, BEN, withDan).withRules(DAN, accessible), row)
                        .flaws())
                .isEqualTo(Map.of(Flaw.UNSUITABLE_TABLE, 1));
    }

    /** Whoever is not approved any more, or would sit with somebody to be avoided, stays away; the two meet. */
    @Test
    void publishesMeetingsWithoutThoseWhoCannotJoin() {
        PairFacts withTwo = PairFacts.NONE.joinedBy(Set.of(CLEO, DAN));
        PlanRow row = row(ADA, BEN, 3, NINE, TABLE_ONE);

        assertThat(check(anEvent().withMeeting(ADA, BEN, withTwo).withoutApproval(DAN), row)
                        .sound())
                .extracting(ReleaseCheck.Placement::joining)
                .containsExactly(Set.of(CLEO));
        assertThat(check(anEvent().withMeeting(ADA, BEN, withTwo).withApart(BEN, DAN), row)
                        .sound())
                .extracting(ReleaseCheck.Placement::joining)
                .containsExactly(Set.of(CLEO));
    }

    /** The heavier of two meetings in the wrong order stays, whichever of them is to be the earlier one. */
    @Test
    void skipsMeetingsThatAreOutOfOrder() {
        PairFacts afterCleo = PairFacts.NONE.after(WishedPair.of(ADA, CLEO));
        ReleaseFixtures event = anEvent().withMeeting(ADA, BEN, afterCleo).withMeeting(ADA, DAN, afterCleo);

        ReleaseCheck.Result result = check(
                event,
                row(ADA, BEN, 5, TEN, TABLE_ONE),
                row(ADA, CLEO, 4, HALF_PAST_NINE, TABLE_ONE),
                row(ADA, DAN, 3, NINE, TABLE_ONE));
        ReleaseCheck.Result other =
                check(event, row(ADA, DAN, 5, NINE, TABLE_ONE), row(ADA, CLEO, 4, HALF_PAST_NINE, TABLE_ONE));

        assertThat(result.sound())
                .containsExactly(placement(ADA, BEN, TEN, TABLE_ONE), placement(ADA, CLEO, HALF_PAST_NINE, TABLE_ONE));
        assertThat(result.flaws()).isEqualTo(Map.of(Flaw.OUT_OF_ORDER, 1));
        assertThat(other.sound()).containsExactly(placement(ADA, DAN, NINE, TABLE_ONE));
        assertThat(other.flaws()).isEqualTo(Map.of(Flaw.OUT_OF_ORDER, 1));
    }

    @Test
    void letsPeopleMeetOnlineWhileATableIsClosed() {
        ReleaseFixtures event = anEvent().withClosed(TABLE_ONE, NINE).withOnline(BEN);

        assertThat(check(event, row(ADA, BEN, 5, NINE, TABLE_ONE)).sound())
                .containsExactly(placement(ADA, BEN, NINE, null));
    }

    @Test
    void takesTheTableFromAMeetingWithSomebodyOnline() {
        ReleaseCheck.Result result =
                check(anEvent().withOnline(BEN), row(ADA, BEN, 5, NINE, TABLE_ONE), row(CLEO, DAN, 3, NINE, TABLE_ONE));

        assertThat(result.sound())
                .containsExactly(placement(ADA, BEN, NINE, null), placement(CLEO, DAN, NINE, TABLE_ONE));
    }

    private static ReleaseCheck.Result check(ReleaseFixtures event, PlanRow... rows) {
        return new ReleaseCheck(event.build()).check(List.of(rows));
    }

    private static void assertFlaws(Map<Flaw, Integer> flaws, ReleaseFixtures event, PlanRow... rows) {
        assertThat(check(event, rows)).isEqualTo(new ReleaseCheck.Result(List.of(), flaws));
    }

    private static PlanRow interpreted(PlanRow row, long interpreter) {
        return new PlanRow(row.pair(), row.weight(), row.place(), row.reason(), OptionalLong.of(interpreter), Set.of());
    }

    private static PersonFacts speaks(String... languages) {
        return new PersonFacts(
                OptionalLong.empty(),
                Set.of(),
                Set.of(languages),
                MeetingCount.ANY,
                Optional.empty(),
                Optional.empty());
    }

    private static PersonFacts needs(Need need) {
        return new PersonFacts(
                OptionalLong.empty(), Set.of(need), Set.of(), MeetingCount.ANY, Optional.empty(), Optional.empty());
    }

    private static PersonFacts atMost(int meetings) {
        return new PersonFacts(
                OptionalLong.empty(),
                Set.of(),
                Set.of(),
                new MeetingCount(OptionalInt.empty(), OptionalInt.of(meetings), OptionalInt.empty()),
                Optional.empty(),
                Optional.empty());
    }
}
