package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Browser;
import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.account.SigningIn;
import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RegistrationDeskDbTest {
    private static final TimeWindow AFTERNOON =
            new TimeWindow(Instant.parse("2027-05-19T10:00:00Z"), Instant.parse("2027-05-19T22:00:00Z"));

    private final Database database;
    private final SampleEvent event;
    private final String email;

    RegistrationDeskDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.email = event.addressOf("jana");
    }

    @Test
    void hidesAnApplicationUntilTheAddressIsConfirmed() {
        apply("Jana", "Acme");

        assertThat(listed()).isEmpty();
        assertThat(own()).map(Participant::status).contains(Participant.Status.UNCONFIRMED);
        assertThat(occasions()).containsExactly("confirm");
    }

    @Test
    void bringsAnApplicationBeforeTheOrganiserOnceTheAddressIsConfirmed() {
        apply("Jana", "Acme");
        confirm();

        assertThat(listed()).singleElement().satisfies(registration -> {
            assertThat(registration.participant().status()).isEqualTo(Participant.Status.WAITING);
            assertThat(registration.person().name()).isEqualTo("Jana Nováková");
            assertThat(registration.organisation().name()).isEqualTo("Acme");
            assertThat(registration.participant().attendance())
                    .isEqualTo(new Attendance("Engineer", "", false, List.of(AFTERNOON)));
        });
    }

    @Test
    void leavesWhatIsStoredAloneWhenSomebodyElseUsesTheAddress() {
        apply("Jana", "Acme");
        confirm();
        apply("Mallory", "Evil");

        assertThat(listed()).singleElement().satisfies(registration -> {
            assertThat(registration.person().firstName()).isEqualTo("Jana");
            assertThat(registration.organisation().name()).isEqualTo("Acme");
        });
        // Only the mailbox of the address learns that it is known.
        assertThat(occasions()).containsExactly("confirm", "known");
    }

    @Test
    void takesOrganisationsOfTheSameNameAndCountryForOne() {
        apply("Jana", "Acme");
        database.run(beans -> beans.get(RegistrationDesk.class)
                .apply(event.id(), application(event.addressOf("second"), "Second", "  ACME ")));

        long organisations = database.call(beans -> beans.entities()
                .createQuery("select count(o) from Organisation o where o.networkId = :network", Long.class)
                .setParameter("network", event.networkId())
                .getSingleResult());
        assertThat(organisations).isEqualTo(1);
    }

    @Test
    void takesApplicationsWhileRegistrationIsOpenOnly() {
        event.rule(registration(Database.NOW.minusSeconds(60), Database.NOW));
        RegistrationDesk.Outcome over = apply("Jana", "Acme");
        event.rule(registration(Database.NOW.plusSeconds(1), Database.NOW.plusSeconds(60)));
        RegistrationDesk.Outcome early = apply("Jana", "Acme");
        event.rule(registration(Database.NOW, Database.NOW.plusSeconds(60)));
        RegistrationDesk.Outcome open = apply("Jana", "Acme");

        assertThat(List.of(over, early, open))
                .containsExactly(
                        RegistrationDesk.Outcome.CLOSED,
                        RegistrationDesk.Outcome.CLOSED,
                        RegistrationDesk.Outcome.SENT);
        assertThat(occasions()).containsExactly("confirm");
    }

    @Test
    void letsEverybodyTakePartOnlineInAnOnlineEvent() {
        EventRules online = new EventRules(EventFormat.ONLINE, Period.ALWAYS, Period.ALWAYS, PlaceLimit.NONE, true);
        event.rule(online);
        apply("Jana", "Acme");

        assertThat(own()).map(place -> place.attendance().online()).contains(true);
    }

    @Test
    void approvesAndTellsThePersonOnce() {
        apply("Jana", "Acme");
        confirm();

        assertThat(decide(event.id(), ownCode(), true)).isEqualTo(Admission.Outcome.DONE);
        assertThat(decide(event.id(), ownCode(), true)).isEqualTo(Admission.Outcome.DONE);

        assertThat(own()).map(Participant::status).contains(Participant.Status.APPROVED);
        assertThat(own()).flatMap(Participant::decidedAt).contains(Database.NOW);
        assertThat(occasions()).containsExactly("confirm", "approved");
    }

    @Test
    void refusesSomebodyWhoWasApproved() {
        apply("Jana", "Acme");
        confirm();
        decide(event.id(), ownCode(), true);
        decide(event.id(), ownCode(), false);

        assertThat(own()).map(Participant::status).contains(Participant.Status.REFUSED);
        assertThat(occasions()).containsExactly("confirm", "approved", "refused");
    }

    @Test
    void decidesNothingAboutPeopleOfAnotherEvent() {
        apply("Jana", "Acme");
        confirm();
        SampleEvent other = SampleEvent.in(database);

        assertThat(decide(other.id(), ownCode(), true)).isEqualTo(Admission.Outcome.UNKNOWN);

        assertThat(own()).map(Participant::status).contains(Participant.Status.WAITING);
    }

    @Test
    void decidesNothingAboutPeopleWhoAreNotThere() {
        assertThat(decide(event.id(), PublicCode.random(), true)).isEqualTo(Admission.Outcome.UNKNOWN);
    }

    private static EventRules registration(Instant opens, Instant closes) {
        Period period = new Period(Optional.of(opens), Optional.of(closes));
        return new EventRules(EventFormat.HYBRID, period, Period.ALWAYS, PlaceLimit.NONE, true);
    }

    private RegistrationDesk.Outcome apply(String firstName, String organisation) {
        return database.call(beans ->
                beans.get(RegistrationDesk.class).apply(event.id(), application(email, firstName, organisation)));
    }

    private static RegistrationDesk.Application application(String address, String firstName, String organisation) {
        return new RegistrationDesk.Application(
                firstName,
                "Nováková",
                address,
                Language.EN,
                List.of("cs", "en"),
                organisation,
                "CZ",
                "Brno",
                new Attendance("Engineer", "", false, List.of(AFTERNOON)),
                Set.of(),
                "");
    }

    private void confirm() {
        database.run(beans -> {
            Person person = beans.get(Persons.class).findByEmail(email).orElseThrow();
            Token link = beans.get(SigningIn.class).linkFor(person.id(), "/");
            beans.entities().flush();
            beans.observedBy(RegistrationDesk.class).get(SigningIn.class).use(link, Browser.OTHER);
        });
    }

    private Admission.Outcome decide(long eventId, PublicCode code, boolean approve) {
        return database.call(beans -> {
            Admission admission = beans.get(Admission.class);
            return approve ? admission.approve(eventId, code) : admission.refuse(eventId, code);
        });
    }

    private List<Registration> listed() {
        return database.call(beans -> beans.get(Participants.class).ofEvent(event.id()));
    }

    private Optional<Participant> own() {
        return database.call(beans -> beans.get(Persons.class)
                .findByEmail(email)
                .flatMap(person -> beans.get(Participants.class).ofPerson(event.id(), person.id())));
    }

    private PublicCode ownCode() {
        return own().orElseThrow().code();
    }

    /** What the mails to the address were about, oldest first. */
    private List<String> occasions() {
        return database.call(beans -> beans.get(Outbox.class).newest(100).stream()
                .filter(mail -> mail.recipient().equals(email))
                .sorted(Comparator.comparing(Mail::id))
                .map(mail -> mail.messageId().split("-")[1])
                .toList());
    }
}
