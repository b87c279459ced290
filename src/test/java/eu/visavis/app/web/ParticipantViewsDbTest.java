package eu.visavis.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ParticipantViewsDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long ada;
    private final long bob;

    ParticipantViewsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
    }

    @Test
    void showsRequestsOfBothDirectionsWithTheOtherSide() {
        long cem = event.approved("cem");
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ask(cem, ada, MeetingRequest.Status.PENDING);

        ParticipantPage page = database.call(this::view);

        assertThat(page.name()).isEqualTo("ada." + event.code() + " Example");
        assertThat(page.status()).isEqualTo("APPROVED");
        assertThat(page.email()).isEqualTo(event.addressOf("ada"));
        assertThat(page.requests())
                .extracting(
                        ParticipantPage.Request::name, ParticipantPage.Request::asked, ParticipantPage.Request::status)
                .containsExactly(
                        tuple("bob." + event.code() + " Example", true, MeetingRequest.Status.ACCEPTED),
                        tuple("cem." + event.code() + " Example", false, MeetingRequest.Status.PENDING));
    }

    @Test
    void tellsForEachHalfDayInHowManySlotsThePersonIsThere() {
        ParticipantPage page = database.call(this::view);

        assertThat(page.halves()).extracting(ParticipantPage.Half::slots).containsExactly(12, 11);
        assertThat(page.halves()).allSatisfy(half -> assertThat(half.taken()).isEqualTo(half.slots()));
        assertThat(page.halves().get(0).times()).isEqualTo("13:00–17:00 Dresden");
    }

    @Test
    void doesNotTellWhomSomebodyAvoids() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        ParticipantPage before = database.call(this::view);

        database.run(beans -> beans.get(RequestDesk.class).avoid(event.id(), ada, bob));

        assertThat(database.call(this::view)).isEqualTo(before);
    }

    @Test
    void readsAsManyStatementsForManyRequestsAsForOne() {
        ask(ada, bob, MeetingRequest.Status.ACCEPTED);
        int forOne = database.statements(this::view);
        for (int i = 0; i < 8; i++) {
            ask(event.approved("more" + i), ada, MeetingRequest.Status.PENDING);
        }

        assertThat(database.statements(this::view)).isEqualTo(forOne).isBetween(1, 15);
    }

    private ParticipantPage view(Beans beans) {
        return beans.get(ParticipantViews.class)
                .of(beans.get(Participants.class).get(ada), Language.EN);
    }

    private void ask(long asking, long invited, MeetingRequest.Status status) {
        database.run(beans -> beans.get(MeetingRequests.class)
                .add(event.id(), asking, invited, MeetingRequest.Wish.WANT, "", status));
    }
}
