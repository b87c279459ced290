package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.matchmaking.MeetingRequest.Status;
import eu.visavis.matchmaking.MeetingRequest.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {
    private static final Instant NOW = Instant.parse("2027-05-03T10:00:00Z");
    private static final long ME = 1;
    private static final long OTHER = 2;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,         -,         NONE,              true",
                "PENDING,   -,         WAITING,           false",
                "ACCEPTED,  -,         ACCEPTED,          false",
                "DECLINED,  -,         DECLINED_BY_OTHER, false",
                "WITHDRAWN, -,         NONE,              true",
                "-,         PENDING,   TO_ANSWER,         false",
                "-,         ACCEPTED,  ACCEPTED,          false",
                "-,         DECLINED,  DECLINED_BY_ME,    true",
                "-,         WITHDRAWN, NONE,              true",
                "PENDING,   PENDING,   TO_ANSWER,         false",
                "ACCEPTED,  DECLINED,  ACCEPTED,          false",
                "DECLINED,  PENDING,   TO_ANSWER,         false",
                "DECLINED,  ACCEPTED,  ACCEPTED,          false",
                "DECLINED,  DECLINED,  DECLINED_BY_OTHER, false",
                "WITHDRAWN, DECLINED,  DECLINED_BY_ME,    true",
                "WITHDRAWN, ACCEPTED,  ACCEPTED,          false",
            })
    void saysHowTwoPeopleStand(Status asked, Status received, Relation.State state, boolean mayAsk) {
        Relation relation = new Relation(request(ME, OTHER, asked), request(OTHER, ME, received), false, OwnMark.NONE);

        assertThat(relation.state()).isEqualTo(state);
        assertThat(relation.mayAsk()).isEqualTo(mayAsk);
    }

    @Test
    void putsTheOwnSecretMarkAboveEveryRequest() {
        for (Status status : Status.values()) {
            Relation relation =
                    new Relation(request(ME, OTHER, status), request(OTHER, ME, status), true, OwnMark.NONE);

            assertThat(relation.state()).isEqualTo(Relation.State.AVOIDED);
            assertThat(relation.mayAsk()).isFalse();
        }
    }

    @Test
    void gathersRequestsOfBothDirectionsAndMarksByTheOther() {
        MeetingRequest asked = request(ME, OTHER, Status.PENDING).orElseThrow();
        MeetingRequest received = request(OTHER, ME, Status.DECLINED).orElseThrow();
        MeetingRequest fromThird = request(3, ME, Status.PENDING).orElseThrow();

        OwnMark marked = new OwnMark(true, "Ask for samples", 2);

        Map<Long, Relation> relations =
                Relations.of(ME, List.of(asked, received, fromThird), Set.of(3L, 4L), Map.of(OTHER, marked));

        assertThat(relations)
                .containsOnly(
                        Map.entry(OTHER, new Relation(Optional.of(asked), Optional.of(received), false, marked)),
                        Map.entry(3L, new Relation(Optional.empty(), Optional.of(fromThird), true, OwnMark.NONE)),
                        Map.entry(4L, new Relation(Optional.empty(), Optional.empty(), true, OwnMark.NONE)));
    }

    private static Optional<MeetingRequest> request(long asking, long invited, Status status) {
        return Optional.ofNullable(status)
                .map(known -> new MeetingRequest(7, asking, invited, Wish.WANT, "", known, NOW));
    }
}
