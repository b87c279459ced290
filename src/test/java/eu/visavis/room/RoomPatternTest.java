package eu.visavis.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.jit.si/visavis-{room}",
                "https://bbb.example.org/rooms/{room}",
                "https://meet.example.org/{room}?lang=en",
                "https://meet.example.org?name={room}",
                "https://meet.example.org/#/room/{room}",
                "HTTPS://Meet.Example.ORG:8443/{room}",
                "https://xn--mller-kva.example/{room}"
            })
    void takesAddressesOfRooms(String typed) {
        assertThat(RoomPattern.fault(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://meet.example.org/, NO_ROOM",
        "'', NO_ROOM",
        "https://meet.example.org/{Room}, NO_ROOM",
        "https://meet.example.org/{room}/{room}, SEVERAL_ROOMS",
        "https://meet.example.org/{room}{other}, NO_ADDRESS",
        "https://meet.example.org/a b/{room}, NO_ADDRESS",
        "https:///{room}, NO_HOST",
        "http://meet.example.org/{room}, NO_TLS",
        "javascript:alert('{room}'), NO_TLS",
        "//meet.example.org/{room}, NO_TLS",
        "/rooms/{room}, NO_TLS",
        "https:meet.example.org/{room}, NO_HOST",
        "https://meet/{room}, NO_HOST",
        "https://localhost/{room}, NO_HOST",
        "https://127.0.0.1/{room}, NO_HOST",
        "https://2130706433/{room}, NO_HOST",
        "https://0x7f.1/{room}, NO_HOST",
        "https://[2001:db8::1]/{room}, NO_HOST",
        "https://meet.example.org:70000/{room}, NO_HOST",
        "https://meet_.example.org/{room}, NO_HOST",
        "https://-meet.example.org/{room}, NO_HOST",
        "https://meet.example.org./{room}, NO_HOST",
        "https://{room}.example.org/, ROOM_IN_HOST",
        "https://meet.example.org{room}, ROOM_IN_HOST",
        "https://meet.example.org:{room}/, ROOM_IN_HOST",
        "https://meet.example.org@evil.example/{room}, WITH_ACCOUNT",
        "https://user:secret@meet.example.org/{room}, WITH_ACCOUNT"
    })
    void saysWhatIsWrong(String typed, RoomPattern.Fault fault) {
        assertThat(RoomPattern.fault(typed)).hasValue(fault);
        assertThatThrownBy(() -> new RoomPattern(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAsManyCharactersAsAreStored() {
        String address = "https://meet.example.org/{room}/";
        String longest = address + "a".repeat(RoomPattern.CHARACTERS - address.length());

        assertThat(RoomPattern.fault(longest)).isEmpty();
        assertThat(RoomPattern.fault(longest + "a")).hasValue(RoomPattern.Fault.TOO_LONG);
    }

    @Test
    void putsTheNameWhereItBelongs() {
        assertThat(new RoomPattern("https://meet.example.org/{room}?a=b").of(new RoomName("abc")))
                .isEqualTo("https://meet.example.org/abc?a=b");
    }
}
