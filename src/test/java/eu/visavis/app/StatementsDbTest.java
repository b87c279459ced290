package eu.visavis.app;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Persons;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.directory.Organisations;
import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.matchmaking.Relations;
import eu.visavis.matchmaking.RequestOverview;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.matchmaking.Wishes;
import eu.visavis.network.Networks;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What pages read takes as many SQL statements for five rows as for fifty, and few. */
@OnBothDatabases
class StatementsDbTest {
    private static final int MOST = 15;

    private final Database database;
    private final SampleEvent event;
    private final long first;
    private int asked;

    StatementsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.first = event.approved("first");
        long second = event.approved("second");
        database.run(beans -> ask(beans, second));
    }

    @Test
    void readsTheCategoriesOfANetworkAtOnce() {
        assertThat(database.statements(beans -> beans.get(Networks.class).categories(event.networkId())))
                .isEqualTo(1);
    }

    @Test
    void readsParticipantsAtOnce() {
        staysTheSame(beans -> beans.get(Participants.class).ofEvent(event.id()));
    }

    @Test
    void readsRequestsForTheOrganiserAtOnce() {
        staysTheSame(beans -> beans.get(RequestOverview.class).list(event.id(), Optional.empty(), 0, 50));
    }

    @Test
    void readsWishesAtOnce() {
        staysTheSame(beans -> beans.get(Wishes.class).of(event.id(), Wishes.Pending.INCLUDED));
    }

    @Test
    void readsRelationsAtOnce() {
        staysTheSame(beans -> beans.get(Relations.class).of(event.id(), first));
    }

    @Test
    void readsWhomToMeetAtOnce() {
        staysTheSame(beans -> beans.get(Suggestions.class).rank(event.id(), first, Language.EN));
    }

    @Test
    void readsTheEventsOfAPersonAtOnce() {
        long person = database.call(
                beans -> beans.get(Participants.class).get(first).person().id());
        Consumer<Beans> reading = beans -> beans.get(MyEvents.class).taking(person);
        int before = database.statements(reading);
        takePart(SampleEvent.in(database), person);
        takePart(SampleEvent.in(database), person);

        assertThat(database.statements(reading)).isEqualTo(before).isPositive();
    }

    private void takePart(SampleEvent other, long person) {
        database.run(beans -> {
            Organisation organisation = beans.get(Organisations.class)
                    .add(other.networkId(), OrganisationFacts.stated("Another Ltd", "IE", "Cork"));
            beans.get(Participants.class)
                    .add(
                            other.id(),
                            beans.get(Persons.class).get(person),
                            organisation,
                            new Attendance("", "", false, List.of()),
                            Participant.Status.APPROVED);
        });
    }

    private void staysTheSame(Consumer<Beans> reading) {
        askedByMore(4);
        int forFive = database.statements(reading);
        askedByMore(45);

        assertThat(database.statements(reading)).isEqualTo(forFive).isBetween(1, MOST);
    }

    private void askedByMore(int people) {
        database.run(beans -> {
            for (int i = 0; i < people; i++) {
                long other = event.add(beans, "more" + asked++).id();
                ask(beans, other);
            }
        });
    }

    private void ask(Beans beans, long other) {
        beans.get(MeetingRequests.class)
                .add(event.id(), other, first, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.PENDING);
    }
}
