package eu.visavis.scheduling.solver.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What changes the slots of an event carries over everything that is stated in slots. */
class SlotVariationsTest {
    private final Instance event = Fair.event();

    @Test
    void addsSlotsAtTheEndForWhoIsThereThen() {
        Instance changed = changed(new MoreSlots(2));

        assertThat(Fair.starts(changed)).containsExactly(0L, 25L, 50L, 130L, 155L, 180L, 205L);
        assertThat(changed.slots().get(6)).isEqualTo(Fair.slot(7, 2, 205));
        assertThat(Fair.person(changed, 21).availableSlotIds()).containsExactlyInAnyOrder(1L, 2L, 4L);
        assertThat(Fair.person(changed, 22).availableSlotIds()).containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 7L);
        assertThat(Fair.person(changed, 22).terms().unwantedSlotIds()).containsExactlyInAnyOrder(5L, 6L, 7L);
        assertThat(changed.tables().get(2).closedSlotIds()).containsExactlyInAnyOrder(5L, 6L, 7L);
        assertThat(changed.tables().get(0).closedSlotIds()).containsExactly(2L);
        assertThat(changed.terms().interpreters().get(0).availableSlotIds())
                .containsExactlyInAnyOrder(1L, 2L, 5L, 6L, 7L);
        assertThat(Fair.wish(changed, 30)).isEqualTo(Fair.wish(event, 30));
        assertThat(Fair.wish(changed, 32).allowedSlotIds().orElseThrow()).containsExactlyInAnyOrder(5L, 6L, 7L);
    }

    @Test
    void takesTheLastSlotsAway() {
        Instance changed = changed(new MoreSlots(-2));

        assertThat(changed.slots()).isEqualTo(event.slots().subList(0, 3));
        assertThat(Fair.person(changed, 22).availableSlotIds()).containsExactly(3L);
        assertThat(Fair.person(changed, 22).terms().unwantedSlotIds()).isEmpty();
        assertThat(Fair.wish(changed, 32).allowedSlotIds().orElseThrow()).isEmpty();
        assertThat(changed.terms().quotas()).isEqualTo(event.terms().quotas());
        assertThat(new MoreSlots(-4).of(event, new Random(1))).isPresent();
        assertThat(new MoreSlots(-5).of(event, new Random(1))).isEmpty();
    }

    @Test
    void cutsEachSessionAnewWithItsPauses() {
        Instance changed = changed(new ShorterSlots(10));

        assertThat(Fair.starts(changed)).containsExactly(0L, 15L, 30L, 45L, 60L, 130L, 145L, 160L);
        assertThat(changed.slots().get(4)).isEqualTo(new InstanceSlot(4, 1, minute(60), minute(70)));
        assertThat(changed.slots().get(5).sessionId()).isEqualTo(2);
    }

    @Test
    void seesSomebodyInANewSlotWhoWasThereThroughout() {
        Instance changed = changed(new ShorterSlots(10));

        // There from 9:00 to 9:45 and in the first slot after the break.
        assertThat(Fair.person(changed, 21).availableSlotIds()).containsExactlyInAnyOrder(0L, 1L, 2L, 5L, 6L);
        assertThat(Fair.person(changed, 22).terms().unwantedSlotIds()).containsExactlyInAnyOrder(7L);
        // Closed from 9:25 to 9:45: neither the slot at 9:30 nor any that only touches that time is left.
        assertThat(changed.tables().get(0).closedSlotIds()).containsExactlyInAnyOrder(2L);
        assertThat(Fair.wish(changed, 30).allowedSlotIds().orElseThrow()).containsExactlyInAnyOrder(2L);
        assertThat(Fair.wish(changed, 30).terms())
                .isEqualTo(Fair.wish(event, 30).terms());
        assertThat(changed.terms().interpreters().get(0).availableSlotIds()).containsExactlyInAnyOrder(0L, 1L, 2L, 7L);
    }

    @Test
    void makesNoSlotsLonger() {
        assertThat(new ShorterSlots(19).of(event, new Random(1))).isPresent();
        assertThat(new ShorterSlots(20).of(event, new Random(1))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ShorterSlots(0));
    }

    @Test
    void letsSlotsFallOutAfterTheBreakWhereNobodyStatesARest() {
        assertThat(Fair.starts(changed(new LongerLunch(25)))).containsExactly(0L, 25L, 50L, 155L);
        assertThat(Fair.starts(changed(new LongerLunch(26)))).containsExactly(0L, 25L, 50L);
    }

    @Test
    void makesRestsLongerAndTheirWindowWhereNeeded() {
        Instance resting = Fair.event(List.of(Fair.rest(70, 130, 45)));

        Instance roomy = new LongerLunch(15).of(resting, new Random(1)).orElseThrow();
        Instance tight = new LongerLunch(30).of(resting, new Random(1)).orElseThrow();

        assertThat(Fair.person(roomy, 21).terms().rests()).containsExactly(Fair.rest(70, 130, 60));
        assertThat(Fair.person(tight, 21).terms().rests()).containsExactly(Fair.rest(70, 145, 75));
        assertThat(tight.slots()).isEqualTo(resting.slots());
        assertThat(tight.wishes()).isEqualTo(resting.wishes());
    }

    @Test
    void knowsNoLunchOfAnEventWithoutBreak() {
        Instance morning = changed(new MoreSlots(-2));

        assertThat(new LongerLunch(20).of(morning, new Random(1))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new LongerLunch(0));
    }

    private Instance changed(Variation variation) {
        Optional<Instance> changed = variation.of(event, new Random(1));
        return changed.orElseThrow();
    }

    private static Instant minute(int minutes) {
        return Fair.NINE.plusSeconds(60L * minutes);
    }
}
