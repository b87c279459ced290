package eu.visavis.matchmaking.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpvCodesTest {
    @ParameterizedTest
    @CsvSource({
        "33168000, 33168000-5, 33168",
        "33168100, 33168000, 33168",
        "33162100, 33168000, 3316",
        "33111000, 33168000, 331",
        "33000000, 33168000, ''",
        "33600000, 33168000, ''",
        "72000000, 33168000, ''",
        "3316, 33168000, ''",
        "endoscopy, 33168000, ''",
        "'', 33168000, ''",
    })
    void findsSharedBeginningBeyondTheDivision(String one, String other, String shared) {
        assertThat(CpvCodes.of(Set.of(one)).closestTo(CpvCodes.of(Set.of(other))))
                .isEqualTo(shared);
    }

    @Test
    void takesTheClosestOfSeveral() {
        CpvCodes one = CpvCodes.of(Set.of("33111000", "33168100"));
        CpvCodes other = CpvCodes.of(Set.of("72200000", "33168000"));

        assertThat(one.closestTo(other)).isEqualTo("33168");
    }
}
