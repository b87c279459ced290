package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.KeptPlan;
import eu.visavis.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class KeepFormTest {
    private static Form form(String keep, String fixed) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("keep", List.of(keep));
        values.put("fixed", List.of(fixed));
        return Form.filled(values);
    }

    private static Optional<KeptPlan> read(Form form) {
        return KeepForm.read(form, List.of());
    }

    @Test
    void readsEachWay() {
        assertThat(read(form("ANY", ""))).contains(KeptPlan.LOOSELY);
        assertThat(read(form("0", ""))).contains(new KeptPlan(OptionalInt.of(0), Optional.empty()));
        assertThat(read(form("20", ""))).contains(new KeptPlan(OptionalInt.of(20), Optional.empty()));
        assertThat(read(form("ANEW", ""))).isEmpty();
    }

    /** Their page is from before anything was published. */
    @Test
    void changesLittleForWhoWasNotAsked() {
        Form form = Form.filled(new HashMap<>());

        assertThat(read(form)).contains(KeptPlan.LOOSELY);
        assertThat(form.isWrong()).isFalse();
    }

    @Test
    void refusesWhatIsNotOffered() {
        Form number = form("7", "");
        Form time = form("ANY", "2027-05-19T07:00:00Z");

        read(number);
        read(time);

        assertThat(number.isWrong("keep")).isTrue();
        assertThat(time.isWrong("fixed")).isTrue();
    }
}
