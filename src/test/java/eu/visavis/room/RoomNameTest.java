package eu.visavis.room;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomNameTest {
    private static final PublicCode MEETING = new PublicCode("meet000001");

    /** Computed apart: the first 130 bits of {@code printf meet000001 | openssl dgst -sha256 -hmac secret}, in RFC 4648's letters. */
    @Test
    void isMadeOfTheSecretAndTheCode() {
        assertThat(RoomName.of("secret", MEETING).value()).isEqualTo("nrs7gie7fi66pmcifq4et6mst7");
    }

    @Test
    void isTheSameForTheSameMeetingOnly() {
        RoomName name = RoomName.of("secret", MEETING);

        assertThat(RoomName.of("secret", MEETING)).isEqualTo(name);
        assertThat(RoomName.of("secret", new PublicCode("meet000002"))).isNotEqualTo(name);
        assertThat(RoomName.of("another", MEETING)).isNotEqualTo(name);
    }

    @Test
    void hasMoreThanAHundredBitsInLettersThatEveryServiceKeeps() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            names.add(RoomName.random().value());
        }

        assertThat(names).hasSize(1000).allMatch(name -> name.matches("[a-z2-7]{26}"));
        for (int position = 0; position < 26; position++) {
            int place = position;
            // Each of 1,000 letters is one of 32 with the same chance: fewer than 25 of them come once in a great many
            // universes.
            assertThat(names.stream().map(name -> name.charAt(place)).distinct().count())
                    .isGreaterThan(25);
        }
    }

    @Test
    void doesNotSayItselfInLogs() {
        RoomName name = RoomName.of("secret", MEETING);

        assertThat(name.toString()).doesNotContain(name.value());
    }
}
