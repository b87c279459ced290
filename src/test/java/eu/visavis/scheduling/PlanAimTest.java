package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.visavis.scheduling.solver.SoftWeights;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanAimTest {
    @Test
    void isDeliveredBalanced() {
        assertThat(PlanAim.balanced()).isEqualTo(new PlanAim(PlanPreset.BALANCED, SoftWeights.standard(), false, 0));
    }

    @Test
    void countsMeetingsForMostMeetings() {
        PlanAim aim = PlanAim.of(PlanPreset.MOST_MEETINGS);

        assertThat(aim.weigh(8, 2)).isEqualTo(1);
        assertThat(aim.weights().unfairShare())
                .isLessThan(SoftWeights.standard().unfairShare());
    }

    @Test
    void makesWaitingAndInterruptionsDearForACalmDay() {
        SoftWeights calm = PlanAim.of(PlanPreset.CALM_DAY).weights();
        SoftWeights standard = SoftWeights.standard();

        assertThat(calm.idleGap()).isGreaterThan(standard.idleGap());
        assertThat(calm.interruption()).isGreaterThan(standard.interruption());
        assertThat(calm.tableChange()).isGreaterThan(standard.tableChange());
        assertThat(calm.unfairShare()).isLessThan(standard.unfairShare());
    }

    @Test
    void makesUnfairnessDearAndLiftsWishesWithSmallFirms() {
        PlanAim aim = PlanAim.of(PlanPreset.FAIR_TO_SMALL_FIRMS);

        assertThat(aim.weights().unfairShare()).isGreaterThan(aim.weights().idleGap());
        assertThat(aim.weights().fairnessTarget())
                .isGreaterThan(SoftWeights.standard().fairnessTarget());
        assertThat(List.of(aim.weigh(3, 0), aim.weigh(3, 1), aim.weigh(3, 2))).containsExactly(3, 4, 5);
    }

    @Test
    void makesUnfairnessDearForAllAndLiftsNobodysWishes() {
        PlanAim aim = PlanAim.of(PlanPreset.FAIR_TO_ALL);

        assertThat(SoftRule.UNFAIR_SHARE.emphasis(aim.weights())).isEqualTo(SoftRule.Emphasis.MUCH);
        assertThat(aim.target()).isEqualTo(8);
        assertThat(aim.weigh(3, 2)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForThePointsOfEachPreset(PlanPreset preset) {
        SoftWeights weights = PlanAim.of(preset).weights();

        for (SoftRule rule : SoftRule.values()) {
            assertThat(rule.points(rule.emphasis(weights))).isEqualTo(rule.points(weights));
        }
        assertThat(weights.fairnessTarget()).isBetween(1, PlanAim.MOST_TARGET);
    }

    @ParameterizedTest
    @EnumSource
    void givesMorePointsToStrongerWords(SoftRule rule) {
        assertThat(Arrays.stream(SoftRule.Emphasis.values()).map(rule::points))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0);
    }

    @Test
    void takesTheNearestWordForOtherPoints() {
        SoftWeights weights = new SoftWeights(33, 0, 900, 1, 10, 5, OptionalInt.empty());

        assertThat(SoftRule.IDLE_GAP.emphasis(weights)).isEqualTo(SoftRule.Emphasis.NORMAL);
        assertThat(SoftRule.TABLE_CHANGE.emphasis(weights)).isEqualTo(SoftRule.Emphasis.MUCH);
        assertThat(SoftRule.INTERRUPTION.emphasis(weights)).isEqualTo(SoftRule.Emphasis.NONE);
    }

    /** A misspelt line would do nothing, and nobody would notice. */
    @Test
    void knowsEveryLineOfTheFile() throws IOException {
        Properties values = new Properties();
        values.load(getClass().getClassLoader().getResourceAsStream(PresetFile.RESOURCE));
        List<String> names = Stream.concat(
                        Arrays.stream(SoftRule.values()).map(SoftRule::id),
                        Stream.of("fairnessTarget", "equalWishes", "smallFirm"))
                .toList();

        assertThat(values.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            assertThat(key.split("\\.")[0]).isIn("mostMeetings", "calmDay", "fairToSmallFirms", "fairToAll");
            assertThat(key.split("\\.")[1]).isIn(names);
        });
    }

    @Test
    void namesAValueThatIsNoNumber() {
        Properties values = new Properties();
        values.setProperty("calmDay.idleGap", "dear");
        PresetFile file = new PresetFile(values, SoftWeights.standard());

        assertThatIllegalStateException()
                .isThrownBy(() -> file.aim(PlanPreset.CALM_DAY))
                .withMessage("calmDay.idleGap in scheduler-config/presets.properties is no whole number: dear");
    }

    @Test
    void neverTakesFromTheWishesOfSmallFirms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanAim(PlanPreset.OWN, SoftWeights.standard(), false, -1));
    }
}
