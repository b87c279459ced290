package eu.visavis.agenda;

import static eu.visavis.programme.ProgrammeFixtures.forAll;
import static eu.visavis.programme.ProgrammeFixtures.on;
import static eu.visavis.programme.ProgrammeFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.directory.Organisations;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.programme.ItemFacts;
import eu.visavis.programme.ProgrammeJoining;
import eu.visavis.programme.ProgrammeKeeping;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AgendaReadingDbTest {
    private final Database database;
    private final SampleEvent event;
    private final Publication publication;

    AgendaReadingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.publication = new Publication(database, event);
    }

    @Test
    void readsAllAgendasAsItReadsEachOfThem() {
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        long cem = event.approved("cem");
        publication.publish(1);
        publication.meeting(ada, bob, 0, 0);
        publication.meeting(ada, cem, 3, 1);
        publication.cancelled(bob, cem, 5);

        List<PersonalAgenda> all = all(AgendaOrder.NAME, Language.EN);

        assertThat(all).hasSize(3).isEqualTo(List.of(one(ada), one(bob), one(cem)));
    }

    @Test
    void tellsWhatSomebodyJoinsAndTakesItsTimeFromWhatIsFree() {
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        join(add(talk("Lasers", on("11:30", "12:00"))), ada);
        add(forAll("Dinner", on("18:00", "20:00")));
        List<ProgrammeEntry> before =
                database.call(beans -> beans.get(AgendaReading.class).programmeOf(event.id(), ada, Language.EN));
        publication.publish(1);
        publication.meeting(ada, bob, 0, 0);

        PersonalAgenda own = one(ada);

        assertThat(before).extracting(ProgrammeEntry::title).containsExactly("Lasers", "Dinner");
        assertThat(own.programme()).containsExactlyElementsOf(before);
        assertThat(one(bob).programme()).extracting(ProgrammeEntry::title).containsExactly("Dinner");
        assertThat(own.days().get(0).entries())
                .filteredOn(FreeTime.class::isInstance)
                .extracting(entry -> entry.time().start().toString().substring(11, 16))
                .doesNotContain("11:20", "11:40")
                .startsWith("12:00");
        assertThat(all(AgendaOrder.NAME, Language.EN)).contains(own);
    }

    @Test
    void leavesOutWhoHasNoMeeting() {
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        long cem = event.approved("cem");
        event.approved("dan");
        publication.publish(1);
        publication.meeting(ada, bob, 0, 0);
        publication.cancelled(ada, cem, 5);

        assertThat(all(AgendaOrder.NAME, Language.EN))
                .extracting(PersonalAgenda::organisation)
                .containsExactly("ada Ltd", "bob Ltd");
    }

    @Test
    void knowsNoAgendaBeforeAPublication() {
        event.approved("ada");

        assertThat(all(AgendaOrder.NAME, Language.EN)).isEmpty();
    }

    @Test
    void sortsAsTheReadersLanguageDoes() {
        long cap = add("Čapek", "Zeta", "PL", Language.PL);
        long cvach = add("Cvach", "Omega", "CZ", Language.CS);
        long chyba = add("Chyba", "Alfa", "AT", Language.DE);
        publication.publish(1);
        publication.meeting(cap, cvach, 0, 0);
        publication.meeting(cap, chyba, 1, 0);

        assertThat(all(AgendaOrder.NAME, Language.CS))
                .extracting(PersonalAgenda::personName)
                .containsExactly("A Cvach", "A Čapek", "A Chyba");
        assertThat(all(AgendaOrder.NAME, Language.EN))
                .extracting(PersonalAgenda::personName)
                .containsExactly("A Čapek", "A Chyba", "A Cvach");
        assertThat(all(AgendaOrder.ORGANISATION, Language.EN))
                .extracting(PersonalAgenda::organisation)
                .containsExactly("Alfa", "Omega", "Zeta");
        assertThat(all(AgendaOrder.COUNTRY, Language.DE))
                .extracting(PersonalAgenda::organisation)
                .containsExactly("Alfa", "Zeta", "Omega");
        assertThat(all(AgendaOrder.COUNTRY, Language.EN))
                .extracting(PersonalAgenda::language)
                .containsExactly(Language.DE, Language.CS, Language.PL);
    }

    /** Who joins a colleague reads of the other side first. */
    @Test
    void tellsEverybodyWhoElseIsThere() {
        long ada = add("Ada", "Alfa", "PL", Language.EN);
        long bob = add("Bob", "Beta", "CZ", Language.EN);
        long cem = event.approved("cem");
        long colleague = database.call(beans -> {
            Participant joining = beans.get(Participants.class).get(cem).participant();
            joining.change(beans.get(Participants.class).get(ada).organisation().id(), joining.attendance());
            return joining.id();
        });
        publication.publish(1);
        publication.meeting(ada, bob, 0, 0);
        publication.joined(ada, bob, colleague);

        String name = "cem.%s Example, Alfa".formatted(event.code());
        assertThat(all(AgendaOrder.NAME, Language.EN))
                .extracting(agenda -> agenda.meetings()
                        .map(meeting -> meeting.partner().organisation() + " | " + meeting.othersInWords())
                        .findFirst()
                        .orElseThrow())
                .containsExactlyInAnyOrder("Beta | " + name, "Alfa | " + name, "Beta | A Ada, Alfa");
        List<String> own = database.call(beans -> beans.get(AgendaReading.class)
                .of(event.id(), colleague, Language.EN)
                .orElseThrow()
                .meetings()
                .map(MeetingEntry::othersInWords)
                .toList());
        assertThat(own).containsExactly("A Ada, Alfa");
    }

    @Test
    void takesAsManyStatementsForManyAgendasAsForTwo() {
        long ada = event.approved("ada");
        publication.publish(1);
        publication.meeting(ada, event.approved("bob"), 0, 0);
        int before = database.statements(
                beans -> beans.get(AgendaReading.class).all(event.id(), AgendaOrder.NAME, Language.EN));
        publication.meeting(ada, event.approved("cem"), 1, 0);
        publication.meeting(ada, event.approved("dan"), 2, 0);

        assertThat(database.statements(
                        beans -> beans.get(AgendaReading.class).all(event.id(), AgendaOrder.NAME, Language.EN)))
                .isEqualTo(before);
    }

    @Test
    void readsWhoMeetsAtWhichTable() {
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        publication.publish(1);
        publication.meeting(ada, bob, 2, 1);
        // At the end of the first day, at the beginning of the second.
        event.close(2, 10, 11, 12);

        TablePlan plan = database.call(beans ->
                beans.get(TablePlanReading.class).of(event.id(), Language.EN).orElseThrow());

        assertThat(plan.tables()).hasSize(2);
        assertThat(plan.tables().get(0).meetings()).isEmpty();
        String name = ".%s Example".formatted(event.code());
        assertThat(plan.tables().get(1))
                .isEqualTo(new TableAgenda(
                        2,
                        "A",
                        false,
                        List.of(
                                new TimeWindow(
                                        plan.slots().get(10).start(),
                                        plan.slots().get(11).end()),
                                plan.slots().get(12)),
                        List.of(new TableMeeting(
                                plan.slots().get(2),
                                new TableParty("ada" + name, "ada Ltd"),
                                new TableParty("bob" + name, "bob Ltd"),
                                List.of()))));
    }

    private long add(String name, String organisation, String country, Language language) {
        return database.call(beans -> {
            Organisation employer = beans.get(Organisations.class)
                    .add(event.networkId(), OrganisationFacts.stated(organisation, country, ""));
            Person person = beans.get(Persons.class)
                    .add(new Person(
                            event.addressOf(employer.code().value()),
                            "A",
                            name,
                            language,
                            List.of(language.code()),
                            Database.NOW));
            return beans.get(Participants.class)
                    .add(
                            event.id(),
                            person,
                            employer,
                            new Attendance("", "", false, List.of()),
                            Participant.Status.APPROVED)
                    .id();
        });
    }

    private PublicCode add(ItemFacts facts) {
        return database.call(beans ->
                beans.get(ProgrammeKeeping.class).add(event.id(), facts).orElseThrow());
    }

    private void join(PublicCode item, long participant) {
        database.run(beans -> beans.get(ProgrammeJoining.class).join(event.id(), item, participant));
    }

    private List<PersonalAgenda> all(AgendaOrder order, Language reader) {
        return database.call(beans -> beans.get(AgendaReading.class).all(event.id(), order, reader));
    }

    private PersonalAgenda one(long participant) {
        return database.call(beans -> beans.get(AgendaReading.class)
                .of(event.id(), participant, Language.EN)
                .orElseThrow());
    }
}
