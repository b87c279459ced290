package eu.visavis.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomHoursTest {
    private static final Instant START = Instant.parse("2027-05-19T10:00:00Z");
    private static final TimeWindow SLOT = new TimeWindow(START, START.plusSeconds(1200));
    private static final PublicCode MEETING = new PublicCode("meet000001");
    private static final RoomPattern PATTERN = new RoomPattern("https://meet.example.org/{room}");

    @ParameterizedTest
    @CsvSource({
        "2027-05-18T10:00:00Z, CLOSED, 2027-05-19T09:55:00Z",
        "2027-05-19T09:54:59.999Z, CLOSED, 2027-05-19T09:55:00Z",
        "2027-05-19T09:55:00Z, OPEN, 2027-05-19T10:00:00Z",
        "2027-05-19T09:59:59.999Z, OPEN, 2027-05-19T10:00:00Z",
        "2027-05-19T10:00:00Z, RUNNING, 2027-05-19T10:20:00Z",
        "2027-05-19T10:19:59.999Z, RUNNING, 2027-05-19T10:20:00Z",
        "2027-05-19T10:20:00Z, OVER,"
    })
    void opensAndCloses(Instant now, RoomHours.State state, Instant next) {
        VideoRooms rooms = rooms(5);

        assertThat(rooms.hours(SLOT).at(now)).isEqualTo(state);
        assertThat(rooms.hours(SLOT).next(now).orElse(null)).isEqualTo(next);
        boolean open = state == RoomHours.State.OPEN || state == RoomHours.State.RUNNING;
        assertThat(rooms.address(MEETING, SLOT, now).isPresent()).isEqualTo(open);
    }

    @Test
    void opensWithTheSlotIfNoMinutesAreStated() {
        assertThat(rooms(0).hours(SLOT).at(START.minusMillis(1))).isEqualTo(RoomHours.State.CLOSED);
        assertThat(rooms(0).hours(SLOT).at(START)).isEqualTo(RoomHours.State.RUNNING);
    }

    @Test
    void opensHalfAnHourBeforeAtMost() {
        assertThat(rooms(30).hours(SLOT).opens()).isEqualTo(START.minusSeconds(1800));
    }

    @Test
    void neverOpensAfterItsSlotHasBegun() {
        assertThatThrownBy(() -> new RoomHours(START.plusMillis(1), SLOT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesOtherRoomsWithAnotherSecret() {
        VideoRooms rooms = rooms(5);
        String before = rooms.address(MEETING, SLOT, START).orElseThrow();
        VideoRooms copy = rooms.copy(2, START);

        assertThat(before).matches("https://meet\\.example\\.org/[a-z2-7]{26}");
        assertThat(copy.address(MEETING, SLOT, START)).isPresent().isNotEqualTo(Optional.of(before));
        rooms.renew(START);
        assertThat(rooms.address(MEETING, SLOT, START).orElseThrow()).isNotEqualTo(before);
        assertThat(rooms.sample()).isNotEqualTo(rooms.sample());
    }

    private static VideoRooms rooms(int minutes) {
        return new VideoRooms(1, PATTERN, minutes, START);
    }
}
