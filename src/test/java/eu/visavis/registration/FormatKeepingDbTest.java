package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.EventFormat;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.EventRules;
import eu.visavis.event.Events;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class FormatKeepingDbTest {
    private final Database database;
    private final SampleEvent event;

    FormatKeepingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void putsEverybodyOnlineInAnOnlineEvent() {
        long person = event.approved("ada");

        assertThat(change(EventFormat.ONLINE)).isEqualTo(EventPlanning.Outcome.DONE);

        assertThat(isOnline(person)).isTrue();
    }

    @Test
    void summonsNobodySilently() {
        long person = event.approved("ada");
        change(EventFormat.ONLINE);

        assertThat(change(EventFormat.ON_SITE)).isEqualTo(EventPlanning.Outcome.PEOPLE_ONLINE);

        assertThat(isOnline(person)).isTrue();
        assertThat(format()).isEqualTo(EventFormat.ONLINE);
    }

    @Test
    void doesNotCountThoseWhoHaveCancelled() {
        long person = event.approved("ada");
        change(EventFormat.ONLINE);
        database.run(beans -> beans.get(Cancelling.class).cancel(event.id(), person));

        assertThat(change(EventFormat.ON_SITE)).isEqualTo(EventPlanning.Outcome.DONE);

        assertThat(isOnline(person)).isFalse();
    }

    private EventPlanning.Outcome change(EventFormat format) {
        EventRules rules = new EventRules(format, Period.ALWAYS, Period.ALWAYS, PlaceLimit.NONE, true);
        return event.rule(rules, FormatKeeping.class);
    }

    private EventFormat format() {
        return database.call(beans -> beans.get(Events.class).get(event.id()).format());
    }

    private boolean isOnline(long participant) {
        return database.call(beans -> beans.get(Participants.class)
                .get(participant)
                .participant()
                .attendance()
                .online());
    }
}
