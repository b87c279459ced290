package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.matchmaking.MeetingWish;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.StandIns;
import eu.visavis.rules.WishedPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ada asked Ben, whose colleagues Cleo and Dan are. */
class StatedWishesTest {
    private static final long ADA = 1;
    private static final long BEN = 2;
    private static final long CLEO = 3;
    private static final long DAN = 4;
    private static final long EVE = 5;
    private static final Pair ADA_BEN = Pair.of(ADA, BEN);
    private static final Pair ADA_CLEO = Pair.of(ADA, CLEO);
    private static final Pair ADA_DAN = Pair.of(ADA, DAN);

    private final List<MeetingWish> wishes = new ArrayList<>(List.of(new MeetingWish(ADA, BEN, 3)));
    private final Map<WishedPair, PairFacts> stated = new HashMap<>();
    private final Set<Long> approved = new HashSet<>(Set.of(ADA, BEN, CLEO, DAN, EVE));
    private final Set<Pair> apart = new HashSet<>();
    private final Set<Pair> refused = new HashSet<>();

    @Test
    void letsOneOfSeveralMeetWhomNobodyAsked() {
        state(ADA, BEN, instead(BEN, CLEO, DAN));

        assertThat(all().values())
                .extracting(StatedWish::pair, StatedWish::wished, StatedWish::choice)
                .containsExactly(
                        tuple(ADA_BEN, 3, Optional.of(ADA_BEN)),
                        tuple(ADA_CLEO, 3, Optional.of(ADA_BEN)),
                        tuple(ADA_DAN, 3, Optional.of(ADA_BEN)));
    }

    /** A wish of its own among them is one of them, and lends them its weight. */
    @Test
    void weighsAllOfThemAsTheHeaviest() {
        wishes.add(new MeetingWish(ADA, CLEO, 7));
        state(ADA, BEN, instead(BEN, CLEO));

        assertThat(all().values())
                .extracting(StatedWish::pair, StatedWish::wished)
                .containsExactly(tuple(ADA_BEN, 7), tuple(ADA_CLEO, 7));
    }

    @Test
    void leavesOutWhoCannotMeet() {
        approved.remove(CLEO);
        apart.add(ADA_DAN);
        refused.add(Pair.of(ADA, EVE));
        state(ADA, BEN, instead(BEN, CLEO, DAN, EVE));

        assertThat(all().values())
                .extracting(StatedWish::pair, StatedWish::choice)
                .containsExactly(tuple(ADA_BEN, Optional.empty()));
    }

    /** What is stated of two whom nobody asked, or who asked no more, brings nobody together. */
    @Test
    void makesNoWishOutOfNone() {
        state(ADA, CLEO, instead(CLEO, DAN));

        assertThat(all().keySet()).containsExactly(ADA_BEN);
    }

    @Test
    void keepsEachMeetingInOneChoice() {
        wishes.add(new MeetingWish(ADA, EVE, 3));
        state(ADA, BEN, instead(BEN, CLEO, EVE));
        state(ADA, EVE, instead(EVE, CLEO));

        assertThat(all().values())
                .extracting(StatedWish::pair, StatedWish::choice)
                .containsExactly(
                        tuple(ADA_BEN, Optional.of(ADA_BEN)),
                        tuple(Pair.of(ADA, EVE), Optional.empty()),
                        tuple(ADA_CLEO, Optional.of(ADA_BEN)));
    }

    @Test
    void keepsToWhatIsStatedWhoeverComes() {
        wishes.add(new MeetingWish(ADA, EVE, 3));
        state(ADA, BEN, instead(BEN, CLEO).joinedBy(Set.of(DAN)).after(WishedPair.of(ADA, EVE)));
        state(ADA, EVE, instead(EVE, DAN));

        StatedWish withCleo = all().get(ADA_CLEO);

        assertThat(withCleo.joining()).containsExactly(DAN);
        assertThat(withCleo.after()).containsExactlyInAnyOrder(Pair.of(ADA, EVE), ADA_DAN);
        assertThat(all().get(ADA_BEN).after()).isEqualTo(withCleo.after());
    }

    /** One that has to come after another of its own choice would be an order without sense. */
    @Test
    void takesNoOrderWithinAChoice() {
        state(ADA, BEN, instead(BEN, CLEO).after(WishedPair.of(ADA, CLEO)));

        assertThat(all().values()).allSatisfy(wish -> assertThat(wish.after()).isEmpty());
    }

    private static PairFacts instead(long replaced, Long... people) {
        return PairFacts.NONE.orWith(new StandIns(replaced, Set.of(people)));
    }

    private void state(long one, long other, PairFacts facts) {
        stated.put(WishedPair.of(one, other), facts);
    }

    private Map<Pair, StatedWish> all() {
        return new StatedWishes(wishes, stated, new Company(approved, apart, refused)).all();
    }
}
