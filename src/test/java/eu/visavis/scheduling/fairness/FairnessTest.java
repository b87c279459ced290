package eu.visavis.scheduling.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.solver.UnplacedReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FairnessTest {
    @Test
    void countsAWishForBothSides() {
        Fairness fairness = Fairness.of(
                List.of(1L, 2L, 3L), List.of(placed(1, 2), unplaced(1, 3, UnplacedReason.NO_FREE_COMMON_SLOT)));

        assertThat(fairness.shares()).containsExactly(Shares.of(1, 1, 2), Shares.of(2, 1, 1), Shares.of(3, 0, 1));
        assertThat(fairness.met()).isEqualTo(0.5);
    }

    @Test
    void countsWhoIsOnlyInThePlanAndWhomNobodyWishes() {
        Fairness fairness = Fairness.of(List.of(9L), List.of(placed(1, 2)));

        assertThat(fairness.shares())
                .containsExactly(Shares.of(1, 1, 1), Shares.of(2, 1, 1), new PersonShare(9, 0, 0, false));
        assertThat(fairness.possible()).hasSize(2);
    }

    @Test
    void expectsNothingOfThoseWhoAreNeverThereTogether() {
        Fairness fairness = Fairness.of(
                List.of(),
                List.of(unplaced(1, 2, UnplacedReason.NO_COMMON_TIME), unplaced(1, 3, UnplacedReason.NO_FREE_TABLE)));

        assertThat(fairness.possible()).extracting(PersonShare::participantId).containsExactly(1L, 3L);
        assertThat(fairness.without()).isEqualTo(2);
    }

    @Test
    void knowsAWishWhoseSlotIsGone() {
        PlanRow gone = new PlanRow(Pair.of(1, 2), 3, Optional.empty(), Optional.empty());

        assertThat(Fairness.of(List.of(), List.of(gone)).possible()).hasSize(2);
    }

    @Test
    void leavesNoGapBetweenLevels() {
        Fairness fairness = new Fairness(
                List.of(Shares.of(1, 3, 3), Shares.of(2, 0, 1), new PersonShare(3, 0, 0, false), Shares.of(4, 3, 4)));

        assertThat(fairness.levels())
                .containsExactly(
                        Map.entry(0, new Fairness.Level(1, 1)),
                        Map.entry(1, new Fairness.Level(0, 0)),
                        Map.entry(2, new Fairness.Level(0, 0)),
                        Map.entry(3, new Fairness.Level(2, 0)));
        assertThat(fairness.levels().get(0).people()).isEqualTo(2);
    }

    @Test
    void measuresThoseWhoCouldHaveAMeeting() {
        Fairness fairness =
                new Fairness(List.of(Shares.of(1, 1, 2), Shares.of(2, 3, 3), new PersonShare(3, 2, 0, false)));

        assertThat(fairness.giniOfMeetings()).isCloseTo(0.25, within(1e-12));
        assertThat(fairness.giniOfMet()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(fairness.meanMeetings()).isEqualTo(2);
        assertThat(fairness.fewest()).isEqualTo(1);
        assertThat(fairness.without()).isZero();
    }

    @Test
    void staysCalmWithoutAnybody() {
        Fairness nobody = Fairness.of(List.of(), List.of());

        assertThat(nobody.levels()).containsOnlyKeys(0);
        assertThat(List.of(nobody.giniOfMeetings(), nobody.giniOfMet(), nobody.meanMeetings(), nobody.met()))
                .containsOnly(0.0);
        assertThat(nobody.fewest()).isZero();
    }

    @Test
    void refusesMoreMeetingsThanWishes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shares.of(7, 2, 1))
                .withMessage("Participant 7 cannot have 2 meetings of 1 wishes");
    }

    private static PlanRow placed(long one, long other) {
        return new PlanRow(Pair.of(one, other), 3, Optional.of(new Place(11, OptionalLong.empty())), Optional.empty());
    }

    private static PlanRow unplaced(long one, long other, UnplacedReason reason) {
        return new PlanRow(Pair.of(one, other), 3, Optional.empty(), Optional.of(reason));
    }
}
