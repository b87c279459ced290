package eu.visavis.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.PlaceLimit;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EventCapacityTest {
    private static final PlaceLimit EIGHTY = new PlaceLimit(OptionalInt.of(80), true);

    @Test
    void saysHowManyPlacesAreFree() {
        EventCapacity capacity = EventCapacity.of(EIGHTY, 77, 4);

        assertThat(capacity.places()).contains(80);
        assertThat(capacity.free()).contains(3L);
        assertThat(capacity.waitingList()).isEqualTo(4);
        assertThat(capacity.movesUp()).isTrue();
    }

    @Test
    void hasNoFreePlaceOnceThereAreMorePeopleThanPlaces() {
        assertThat(EventCapacity.of(EIGHTY, 90, 0).free()).contains(0L);
    }

    @Test
    void namesNoNumbersWhereThereIsRoomForEverybody() {
        EventCapacity capacity = EventCapacity.of(PlaceLimit.NONE, 90, 0);

        assertThat(capacity.places()).isEmpty();
        assertThat(capacity.free()).isEmpty();
        assertThat(capacity.taken()).isEqualTo(90);
    }
}
