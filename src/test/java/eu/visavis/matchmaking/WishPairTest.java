package eu.visavis.matchmaking;

import static eu.visavis.matchmaking.MeetingRequest.Status.ACCEPTED;
import static eu.visavis.matchmaking.MeetingRequest.Status.DECLINED;
import static eu.visavis.matchmaking.MeetingRequest.Status.PENDING;
import static eu.visavis.matchmaking.MeetingRequest.Status.WITHDRAWN;
import static eu.visavis.matchmaking.MeetingRequest.Wish.MUST;
import static eu.visavis.matchmaking.MeetingRequest.Wish.WANT;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.matchmaking.MeetingRequest.Status;
import eu.visavis.matchmaking.MeetingRequest.Wish;
import eu.visavis.matchmaking.WishPair.Asked;
import eu.visavis.matchmaking.WishPair.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WishPairTest {
    private static final Rules STRICT = new Rules(false, false);
    private static final Rules WITH_PENDING = new Rules(false, true);
    private static final Rules AUTOMATIC = new Rules(true, false);

    // Zero stands for a pair that is not to meet: answered by the invitee / with pending ones / automatic.
    @ParameterizedTest
    @CsvSource({
        "PENDING,   WANT, 0, 1, 3",
        "PENDING,   MUST, 0, 3, 5",
        "ACCEPTED,  WANT, 3, 3, 3",
        "ACCEPTED,  MUST, 5, 5, 5",
        "DECLINED,  WANT, 0, 0, 0",
        "DECLINED,  MUST, 0, 0, 0",
        "WITHDRAWN, WANT, 0, 0, 0",
        "WITHDRAWN, MUST, 0, 0, 0",
    })
    void weighsOneRequestByItsStateAndTheRules(Status status, Wish wish, int strict, int pending, int automatic) {
        WishPair pair = new WishPair(List.of(new Asked(wish, status)), false, false);

        assertThat(weight(pair, STRICT)).isEqualTo(strict);
        assertThat(weight(pair, WITH_PENDING)).isEqualTo(pending);
        assertThat(weight(pair, AUTOMATIC)).isEqualTo(automatic);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING,  PENDING",
        "PENDING,  ACCEPTED",
        "ACCEPTED, PENDING",
        "ACCEPTED, ACCEPTED",
    })
    void weighsFiveWhenBothAskedWhateverTheRules(Status there, Status back) {
        for (Rules rules : List.of(STRICT, WITH_PENDING, AUTOMATIC)) {
            assertThat(weight(pair(WANT, there, WANT, back), rules)).isEqualTo(5);
            assertThat(weight(pair(MUST, there, WANT, back), rules)).isEqualTo(7);
            assertThat(weight(pair(WANT, there, MUST, back), rules)).isEqualTo(7);
            assertThat(weight(pair(MUST, there, MUST, back), rules)).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DECLINED", "WITHDRAWN"})
    void ignoresARequestThatDoesNotStandAnyMoreWithItsMust(Status gone) {
        assertThat(weight(pair(WANT, ACCEPTED, MUST, gone), STRICT)).isEqualTo(3);
        assertThat(weight(pair(MUST, gone, MUST, ACCEPTED), STRICT)).isEqualTo(5);
        assertThat(weight(pair(MUST, gone, WANT, PENDING), WITH_PENDING)).isEqualTo(1);
        assertThat(weight(pair(MUST, gone, WANT, PENDING), STRICT)).isZero();
        assertThat(weight(pair(MUST, gone, MUST, DECLINED), AUTOMATIC)).isZero();
        assertThat(weight(pair(MUST, gone, MUST, WITHDRAWN), AUTOMATIC)).isZero();
    }

    @Test
    void neverPlacesAPairOfWhichOneSideDoesNotWantToMeet() {
        for (List<Asked> requests : everyPairOfRequests()) {
            WishPair pair = new WishPair(requests, true, false);

            assertThat(pair.weight(STRICT)).isEmpty();
            assertThat(pair.weight(WITH_PENDING)).isEmpty();
            assertThat(pair.weight(AUTOMATIC)).isEmpty();
        }
    }

    @Test
    void doesNotDependOnWhoAskedFirst() {
        for (List<Asked> requests : everyPairOfRequests()) {
            WishPair there = new WishPair(requests, false, false);
            WishPair back = new WishPair(List.of(requests.get(1), requests.get(0)), false, false);

            for (Rules rules : List.of(STRICT, WITH_PENDING, AUTOMATIC, new Rules(true, true))) {
                assertThat(there.weight(rules)).isEqualTo(back.weight(rules));
            }
        }
    }

    @Test
    void addsOneForAPlaceAmongTheFirstAndNothingToAPairThatIsNotToMeet() {
        for (List<Asked> requests : everyPairOfRequests()) {
            for (Rules rules : List.of(STRICT, WITH_PENDING, AUTOMATIC)) {
                int plain = weight(new WishPair(requests, false, false), rules);
                int first = weight(new WishPair(requests, false, true), rules);

                assertThat(first).isEqualTo(plain == 0 ? 0 : plain + 1);
            }
            assertThat(new WishPair(requests, true, true).weight(AUTOMATIC)).isEmpty();
        }
    }

    @Test
    void countsAPlaceAmongTheFirstForLessThanEveryOtherDifference() {
        int pendingFirst = weight(new WishPair(List.of(new Asked(WANT, PENDING)), false, true), WITH_PENDING);
        int acceptedFirst = weight(new WishPair(List.of(new Asked(WANT, ACCEPTED)), false, true), STRICT);

        assertThat(pendingFirst).isLessThan(WishPair.ACCEPTED);
        assertThat(acceptedFirst).isLessThan(WishPair.BOTH_ASKED).isLessThan(WishPair.ACCEPTED + WishPair.MUST);
    }

    @Test
    void hasNoWeightWithoutRequests() {
        assertThat(new WishPair(List.of(), false, false).weight(AUTOMATIC)).isEqualTo(OptionalInt.empty());
    }

    private static List<List<Asked>> everyPairOfRequests() {
        List<Asked> all = new ArrayList<>();
        for (Status status : Status.values()) {
            for (Wish wish : Wish.values()) {
                all.add(new Asked(wish, status));
            }
        }
        List<List<Asked>> pairs = new ArrayList<>();
        all.forEach(there -> all.forEach(back -> pairs.add(List.of(there, back))));
        return pairs;
    }

    private static WishPair pair(Wish wish, Status status, Wish wishBack, Status statusBack) {
        return new WishPair(List.of(new Asked(wish, status), new Asked(wishBack, statusBack)), false, false);
    }

    private static int weight(WishPair pair, Rules rules) {
        return pair.weight(rules).orElse(0);
    }
}
