package eu.visavis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WishRulesDbTest {
    private final Database database;
    private final SampleEvent event;
    private final WishedPair first;
    private final WishedPair second;
    private final WishedPair third;

    WishRulesDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        long cem = event.approved("cem");
        this.first = WishedPair.of(ada, bob);
        this.second = WishedPair.of(bob, cem);
        this.third = WishedPair.of(ada, cem);
    }

    @Test
    void letsNoMeetingWaitForItself() {
        assertThat(state(second, first)).isTrue();
        assertThat(state(third, second)).isTrue();

        assertThat(state(first, third)).isFalse();

        assertThat(stated().keySet()).containsExactlyInAnyOrder(second, third);
    }

    @Test
    void keepsWhoJoinsAndWhoComesInstead() {
        PairFacts facts = PairFacts.NONE
                .joinedBy(Set.of(event.approved("dan")))
                .orWith(new StandIns(first.second(), Set.of(event.approved("eve"), event.approved("fay"))));
        database.run(beans -> beans.get(WishRules.class).state(event.id(), first, facts));
        assertThat(stated()).isEqualTo(Map.of(first, facts));

        PairFacts turned = PairFacts.NONE
                .joinedBy(facts.standIns().orElseThrow().people())
                .orWith(new StandIns(first.first(), facts.joining()));
        database.run(beans -> beans.get(WishRules.class).state(event.id(), first, turned));
        assertThat(stated()).isEqualTo(Map.of(first, turned));

        database.run(beans -> beans.get(WishRules.class).state(event.id(), first, PairFacts.NONE));
        assertThat(stated()).isEmpty();
    }

    /** What is stated of a meeting anew does not count as it was before. */
    @Test
    void turnsAnOrderRound() {
        state(second, first);

        boolean withoutOrder =
                database.call(beans -> beans.get(WishRules.class).state(event.id(), second, PairFacts.NONE));

        assertThat(withoutOrder).isTrue();
        assertThat(state(first, second)).isTrue();

        assertThat(stated()).isEqualTo(Map.of(first, PairFacts.NONE.after(second)));
    }

    @Test
    void closesNoCircleWhenTwoStateAtTheSameMoment() {
        Callable<Boolean> one = () -> state(first, second);
        Callable<Boolean> other = () -> state(second, first);

        assertThat(Race.between(one, other)).containsExactlyInAnyOrder(true, false);
    }

    private boolean state(WishedPair pair, WishedPair earlier) {
        return database.call(
                beans -> beans.get(WishRules.class).state(event.id(), pair, PairFacts.NONE.after(earlier)));
    }

    private Map<WishedPair, PairFacts> stated() {
        return database.call(beans -> beans.get(WishRules.class).of(event.id()));
    }
}
