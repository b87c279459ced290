package eu.visavis.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.KeptPlan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewKeepTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void beginsAnewWithoutAWord() {
        assertThat(read("{}")).isEmpty();
    }

    @Test
    void changesAsLittleAsPossibleIfNothingElseIsSaid() {
        assertThat(read("{\"keep\": {}}")).contains(KeptPlan.LOOSELY);
    }

    @Test
    void readsHowManyMeetingsMayMoveAndSinceWhen() {
        assertThat(read("{\"keep\": {\"most_moved\": 0, \"fixed_before\": \"2027-05-19T11:00\"}}"))
                .contains(new KeptPlan(OptionalInt.of(0), Optional.of(Instant.parse("2027-05-19T09:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keep\": 5}",
                "{\"keep\": {\"most_moved\": -1}}",
                "{\"keep\": {\"most_moved\": \"5\"}}",
                "{\"keep\": {\"fixed_before\": \"eleven\"}}",
                "{\"keep\": {\"fixed_before\": 11}}"
            })
    void notesWhatIsWrong(String body) {
        Fields fields = fields(body);

        NewKeep.read(fields, true, BERLIN);

        assertThat(fields.isWrong()).isTrue();
    }

    @Test
    void refusesToKeepWhatIsNotPublished() {
        Fields fields = fields("{\"keep\": {}}");

        assertThat(NewKeep.read(fields, false, BERLIN)).isEmpty();
        assertThat(fields.isWrong()).isTrue();
    }

    private static Optional<KeptPlan> read(String body) {
        Fields fields = fields(body);
        Optional<KeptPlan> kept = NewKeep.read(fields, true, BERLIN);
        assertThat(fields.isWrong()).isFalse();
        return kept;
    }

    private static Fields fields(String body) {
        return Fields.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
