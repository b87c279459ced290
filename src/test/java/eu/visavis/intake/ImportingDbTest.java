package eu.visavis.intake;

import static eu.visavis.intake.IntakeFixtures.PARTICIPANTS;
import static eu.visavis.intake.IntakeFixtures.PROFILES;
import static eu.visavis.intake.IntakeFixtures.REQUESTS;
import static eu.visavis.intake.IntakeFixtures.demoFiles;
import static eu.visavis.intake.IntakeFixtures.twoPeople;
import static eu.visavis.intake.IntakeFixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.directory.Organisations;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.Avoidances;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.Category;
import eu.visavis.network.Networks;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ImportingDbTest {
    private final Database database;

    ImportingDbTest(Database database) {
        this.database = database;
    }

    @Test
    void writesTheDemoFilesAndFindsThemUnchanged() {
        SampleEvent event = SampleEvent.in(database);

        Report first = importAll(event, demoFiles());
        Report second = importAll(event, demoFiles());

        assertThat(first.problems()).isEmpty();
        assertThat(first.files())
                .extracting(Report.File::counts)
                .containsExactly(added(122), added(150), added(124), added(927));
        assertThat(second.problems()).isEmpty();
        assertThat(second.isNews()).isFalse();
        database.run(beans -> {
            assertThat(beans.get(Participants.class).approved(event.id())).hasSize(150);
            assertThat(beans.get(CooperationProfiles.class).ofEvent(event.id())).hasSize(124);
            assertThat(beans.get(MeetingRequests.class).ofEvent(event.id())).hasSize(897);
            assertThat(beans.get(Avoidances.class).ofEvent(event.id())).hasSize(30);
        });
    }

    @Test
    void changesNothingBeforeTheConfirmation() {
        SampleEvent event = SampleEvent.in(database);

        PublicCode upload = send(event, people(event));
        StoredUpload stored = look(event, upload);

        assertThat(stored)
                .isInstanceOfSatisfying(
                        StoredUpload.Waiting.class,
                        waiting ->
                                assertThat(waiting.report().counts()).containsEntry(FileKind.PARTICIPANTS, added(2)));
        assertThat(registrations(event)).isEmpty();
    }

    @Test
    void writesOnceHoweverOftenItIsConfirmed() {
        SampleEvent event = SampleEvent.in(database);
        PublicCode upload = send(event, people(event));

        boolean first = confirm(event, upload);
        boolean second = confirm(event, upload);

        assertThat(first).isTrue();
        assertThat(second).isTrue();
        assertThat(registrations(event)).hasSize(2);
        assertThat(look(event, upload))
                .isEqualTo(new StoredUpload.Imported(
                        Map.of(FileKind.ORGANISATIONS, added(2), FileKind.PARTICIPANTS, added(2)), Optional.empty()));
    }

    @Test
    void writesOnceWhenTwoConfirmAtTheSameMoment() {
        SampleEvent event = SampleEvent.in(database);
        PublicCode upload = send(event, people(event));

        List<Boolean> confirmed = Race.between(() -> confirm(event, upload), () -> confirm(event, upload));

        assertThat(confirmed).containsExactly(true, true);
        assertThat(registrations(event)).hasSize(2);
    }

    @Test
    void writesNothingAtAllIfOneLineIsBad() {
        SampleEvent event = SampleEvent.in(database);
        Map<FileKind, byte[]> files = people(event);
        files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,want,\nR2,P1,P9,want,\n"));
        PublicCode upload = send(event, files);

        confirm(event, upload);

        assertThat(registrations(event)).isEmpty();
        assertThat(look(event, upload)).isInstanceOf(StoredUpload.Waiting.class);
    }

    @Test
    void forgetsAnUploadWhenOthersAreSent() {
        SampleEvent event = SampleEvent.in(database);
        PublicCode old = send(event, people(event));
        send(event, people(event));

        assertThat(confirm(event, old)).isFalse();
        assertThat(registrations(event)).isEmpty();
    }

    @Test
    void keepsUploadsFromOtherEvents() {
        SampleEvent event = SampleEvent.in(database);
        SampleEvent other = SampleEvent.in(database);
        PublicCode upload = send(event, people(event));

        assertThat(confirm(other, upload)).isFalse();
        assertThat(registrations(other)).isEmpty();
    }

    @Test
    void takesIdsOfAnotherEventForOtherOrganisationsAndKeepsOneAccountPerAddress() {
        SampleEvent event = SampleEvent.in(database);
        SampleEvent other = SampleEvent.in(database);
        importAll(event, people(event));

        Report report = importAll(other, people(event));

        assertThat(report.counts()).containsEntry(FileKind.ORGANISATIONS, added(2));
        assertThat(registrations(other))
                .extracting(registration -> registration.person().id())
                .containsExactlyElementsOf(registrations(event).stream()
                        .map(registration -> registration.person().id())
                        .toList());
        assertThat(registrations(other))
                .extracting(registration -> registration.organisation().id())
                .doesNotContainAnyElementsOf(registrations(event).stream()
                        .map(registration -> registration.organisation().id())
                        .toList());
    }

    @Test
    void changesWhatEarlierLinesBrought() {
        SampleEvent event = SampleEvent.in(database);
        Map<FileKind, byte[]> files = people(event);
        files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,offer,de,Old,,health-it,,\n"));
        files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,want,\nR2,P2,P1,never,\nR3,P3,P1,want,\n"));
        files.put(
                FileKind.PARTICIPANTS,
                utf8(new String(files.get(FileKind.PARTICIPANTS), StandardCharsets.UTF_8)
                        + "P3,O2,Cleo,Blanc,,cleo@%s.example,fr,2027-05-19T13:00/2027-05-19T15:00;2027-05-20T09:00/2027-05-20T10:00\n"
                                .formatted(event.code())));
        importAll(event, files);
        files.clear();
        files.put(
                FileKind.PARTICIPANTS,
                utf8(PARTICIPANTS
                        + "P1,O2,Adele,Ahrens,Boss,ada@%1$s.example,en,\nP3,O2,Cleo,Blanc,,cleo@%1$s.example,fr,2027-05-19T13:00/2027-05-19T16:00\n"
                                .formatted(event.code())));
        files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,need,de,New,,pharma,33100000,\n"));
        files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,never,\nR2,P2,P1,must,Hello\nR3,P3,P1,must,\n"));

        Report report = importAll(event, files);

        assertThat(report.problems()).isEmpty();
        assertThat(importAll(event, files).isNews()).isFalse();
        assertThat(registrations(event))
                .extracting(
                        registration -> registration.person().name(),
                        registration -> registration.organisation().name(),
                        registration -> registration.participant().attendance().jobTitle())
                .containsExactly(
                        tuple("Adele Ahrens", "Beta", "Boss"),
                        tuple("Bob Blanc", "Beta", ""),
                        tuple("Cleo Blanc", "Beta", ""));
        database.run(beans -> {
            assertThat(beans.get(MeetingRequests.class).ofEvent(event.id()))
                    .extracting(MeetingRequest::wish, MeetingRequest::message)
                    .containsExactlyInAnyOrder(
                            tuple(MeetingRequest.Wish.MUST, "Hello"), tuple(MeetingRequest.Wish.MUST, ""));
            assertThat(beans.get(Avoidances.class).ofEvent(event.id())).hasSize(1);
        });
    }

    @Test
    void movesOffersWithTheirOwnersToAnotherOrganisation() {
        SampleEvent event = SampleEvent.in(database);
        Map<FileKind, byte[]> files = people(event);
        files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,offer,de,Title,,health-it,,\n"));
        importAll(event, files);
        String moved = "P1,O2,Ada,Ahrens,,ada@%s.example,de|en,\n".formatted(event.code());

        importAll(event, Map.of(FileKind.PARTICIPANTS, utf8(PARTICIPANTS + moved)));

        database.run(beans -> assertThat(beans.get(CooperationProfiles.class).ofEvent(event.id()))
                .extracting(profile -> beans.get(Organisations.class)
                        .get(profile.organisationId())
                        .name())
                .containsExactly("Beta"));
    }

    @Test
    void bringsBackWhatWasRemovedOnThePages() {
        SampleEvent event = SampleEvent.in(database);
        Map<FileKind, byte[]> files = people(event);
        files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,offer,de,Title,,health-it,,\n"));
        importAll(event, files);
        database.run(beans -> {
            CooperationProfiles profiles = beans.get(CooperationProfiles.class);
            profiles.ofEvent(event.id()).forEach(profiles::remove);
        });

        Report report = importAll(event, files);

        assertThat(report.counts()).containsEntry(FileKind.PROFILES, added(1));
        assertThat(importAll(event, files).isNews()).isFalse();
    }

    @Test
    void approvesSomebodyWhoNeverConfirmedTheAddress() {
        SampleEvent event = SampleEvent.in(database);
        database.run(beans -> {
            Organisation organisation = beans.get(Organisations.class)
                    .add(event.networkId(), OrganisationFacts.stated("Elsewhere", "IE", "Cork"));
            Person ada = beans.get(Persons.class)
                    .add(new Person(
                            "ada@%s.example".formatted(event.code()),
                            "Ada",
                            "Own",
                            Language.EN,
                            List.of("en"),
                            Database.NOW));
            beans.get(Participants.class)
                    .add(
                            event.id(),
                            ada,
                            organisation,
                            new Attendance("", "", false, List.of()),
                            Participant.Status.UNCONFIRMED);
        });

        Report report = importAll(event, people(event));

        assertThat(report.problems()).isEmpty();
        assertThat(registrations(event))
                .extracting(
                        registration -> registration.person().name(),
                        registration -> registration.organisation().name(),
                        registration -> registration.participant().status())
                .containsExactly(
                        tuple("Ada Own", "Acme", Participant.Status.APPROVED),
                        tuple("Bob Blanc", "Beta", Participant.Status.APPROVED));
    }

    @Test
    void namesWhoRegisteredThemselvesAndWhatWasAskedOnThePages() {
        SampleEvent event = SampleEvent.in(database);
        event.approved("ada");
        importAll(event, people(event));
        List<Registration> imported = registrations(event);
        database.run(beans -> beans.get(MeetingRequests.class)
                .add(
                        event.id(),
                        imported.get(1).participant().id(),
                        imported.get(2).participant().id(),
                        MeetingRequest.Wish.WANT,
                        "",
                        MeetingRequest.Status.PENDING));
        Map<FileKind, byte[]> files = Map.of(
                FileKind.PARTICIPANTS,
                utf8(PARTICIPANTS + "P9,O1,,Example,,%s,en,\n".formatted(event.addressOf("ada"))),
                FileKind.REQUESTS,
                utf8(REQUESTS + "R1,P1,P2,want,\n"));

        Report report = importAll(event, files);

        assertThat(report.problems())
                .extracting(Problem::key)
                .containsExactly("intake.problem.emailTaken", "intake.problem.pairAsked");
    }

    @Test
    void tellsNobodyOfASecretMarkThatWasSetOnThePages() {
        SampleEvent event = SampleEvent.in(database);
        importAll(event, people(event));
        List<Registration> people = registrations(event);
        database.run(beans -> beans.get(Avoidances.class)
                .add(
                        event.id(),
                        people.get(0).participant().id(),
                        people.get(1).participant().id()));

        Report report = importAll(event, Map.of(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,never,\n")));

        assertThat(report.counts()).containsEntry(FileKind.REQUESTS, added(1));
        database.run(beans ->
                assertThat(beans.get(Avoidances.class).ofEvent(event.id())).hasSize(1));
    }

    @Test
    void addsCategoriesWhereTheOrganiserWantsIt() {
        SampleEvent event = SampleEvent.in(database);
        Map<FileKind, byte[]> files = people(event);
        files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,offer,de,Title,,aviation,,\n"));
        PublicCode upload = send(event, files);

        database.run(beans -> beans.get(Importing.class).confirm(event.id(), upload, true));

        database.run(beans -> assertThat(beans.get(Networks.class).categories(event.networkId()))
                .extracting(Category::code)
                .contains("aviation"));
        assertThat(look(event, upload)).isInstanceOf(StoredUpload.Imported.class);
    }

    /** Two people whose addresses no other test uses. */
    private static Map<FileKind, byte[]> people(SampleEvent event) {
        Map<FileKind, byte[]> files = twoPeople();
        files.put(
                FileKind.PARTICIPANTS,
                utf8(PARTICIPANTS
                        + "P1,O1,Ada,Ahrens,,ada@%1$s.example,de|en,\nP2,O2,Bob,Blanc,,bob@%1$s.example,fr,\n"
                                .formatted(event.code())));
        return files;
    }

    private Report importAll(SampleEvent event, Map<FileKind, byte[]> files) {
        return database.call(beans -> beans.get(Importing.class).importAll(event.id(), files));
    }

    private PublicCode send(SampleEvent event, Map<FileKind, byte[]> files) {
        List<SentFile> sent = files.entrySet().stream()
                .map(file -> new SentFile(file.getKey(), file.getKey().code() + ".csv", file.getValue()))
                .toList();
        return database.call(beans -> beans.get(Importing.class).send(event.id(), event.organiserId(), sent));
    }

    private boolean confirm(SampleEvent event, PublicCode upload) {
        return database.call(beans -> beans.get(Importing.class).confirm(event.id(), upload, false));
    }

    private StoredUpload look(SampleEvent event, PublicCode upload) {
        return database.call(beans ->
                beans.get(Importing.class).look(event.id(), upload, false).orElseThrow());
    }

    private List<Registration> registrations(SampleEvent event) {
        return database.call(beans -> beans.get(Participants.class).ofEvent(event.id()));
    }

    private static Report.Counts added(int lines) {
        return new Report.Counts(lines, 0, 0);
    }
}
