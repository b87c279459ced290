package eu.visavis.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanPreset;
import eu.visavis.scheduling.SoftRule;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAimTest {
    @Test
    void isBalancedWithoutAWord() {
        assertThat(NewAim.read(fields("{}"))).isEqualTo(PlanAim.balanced());
    }

    @Test
    void takesAPresetByItsName() {
        assertThat(NewAim.read(fields("{\"preset\": \"calm_day\"}"))).isEqualTo(PlanAim.of(PlanPreset.CALM_DAY));
    }

    @Test
    void takesWeightsAsOnesOwn() {
        PlanAim aim = NewAim.read(fields("{\"weights\": {\"idle_gap\": 40, \"fairness_target\": 8}}"));

        assertThat(aim).isEqualTo(PlanAim.own(Map.of(SoftRule.IDLE_GAP, 40), 8));
        assertThat(aim.points(SoftRule.UNFAIR_SHARE)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"preset\": \"best\"}",
                "{\"preset\": 1}",
                "{\"preset\": \"calm_day\", \"weights\": {}}",
                "{\"weights\": 7}",
                "{\"weights\": {\"idle_gap\": -1}}",
                "{\"weights\": {\"table_change\": 1001}}",
                "{\"preset\": \"own\", \"weights\": {\"fairness_target\": 0}}"
            })
    void notesWhatIsWrong(String body) {
        Fields fields = fields(body);

        NewAim.read(fields);

        assertThat(fields.isWrong()).isTrue();
    }

    private static Fields fields(String body) {
        return Fields.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
