package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanPreset;
import eu.visavis.scheduling.SoftRule;
import eu.visavis.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AimFormTest {
    @ParameterizedTest
    @EnumSource
    void readsWhatItWasFilledWith(PlanPreset preset) {
        PlanAim aim = PlanAim.of(preset);

        assertThat(AimForm.read(Form.filled(AimForm.values(aim)))).contains(aim);
    }

    @Test
    void readsPointsFromWords() {
        PlanAim own = PlanAim.own(
                Map.of(
                        SoftRule.IDLE_GAP, 0,
                        SoftRule.UNFAIR_SHARE, 5,
                        SoftRule.TABLE_CHANGE, 20,
                        SoftRule.INTERRUPTION, 2),
                12);

        assertThat(AimForm.read(Form.filled(AimForm.values(own)))).contains(own);
    }

    @Test
    void asksForTheStandardWithoutAChoice() {
        Form form = Form.empty();

        assertThat(AimForm.read(form)).contains(PlanAim.balanced());
        assertThat(form.isWrong()).isFalse();
    }

    @Test
    void refusesAPresetThatDoesNotExist() {
        Form form = form("preset", "BEST");

        assertThat(AimForm.read(form)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys("preset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "21", "-1", "5.5", "many"})
    void refusesATargetThatIsNoNumberFromOneToTwenty(String target) {
        Form form = form("target", target);

        assertThat(AimForm.read(form)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys("target");
    }

    @Test
    void namesEachRuleWithoutAWord() {
        Form form = form("idleGap", "DEAR");

        assertThat(AimForm.read(form)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys("idleGap");
    }

    private static Form form(String field, String value) {
        Map<String, List<String>> values = new HashMap<>(AimForm.values(PlanAim.of(PlanPreset.OWN)));
        values.put(field, List.of(value));
        return Form.filled(values);
    }
}
