package eu.visavis.intake;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.Organisations;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.registration.Responsibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Writes the participants of an import: approved, and with an account each. */
@ApplicationScoped
class ParticipantWriter {
    private final Persons persons;
    private final Organisations organisations;
    private final Participants participants;
    private final Responsibility responsibility;
    private final ImportedKeys keys;
    private final Batches batches;
    private final Clock clock;

    @Inject
    ParticipantWriter(
            Persons persons,
            Organisations organisations,
            Participants participants,
            Responsibility responsibility,
            ImportedKeys keys,
            Batches batches,
            Clock clock) {
        this.persons = persons;
        this.organisations = organisations;
        this.participants = participants;
        this.responsibility = responsibility;
        this.keys = keys;
        this.batches = batches;
        this.clock = clock;
    }

    ParticipantWriter() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    void write(Sheet<ParticipantRow> sheet, Targets targets) {
        Map<Long, Long> unconfirmed = participants.unconfirmed(targets.eventId());
        batches.each(sheet.added(), rows -> add(rows, targets, unconfirmed));
        batches.each(sheet.changed(), rows -> change(rows, targets));
        responsibility.assignAll(targets.eventId());
    }

    private void add(List<ParticipantRow> rows, Targets targets, Map<Long, Long> unconfirmed) {
        Map<String, Person> accounts =
                persons.byEmail(rows.stream().map(ParticipantRow::email).toList());
        Map<Long, Organisation> employers = organisations.byId(rows.stream()
                .map(row -> targets.id(ImportedKey.Kind.ORGANISATION, row.organisation()))
                .toList());
        for (ParticipantRow row : rows) {
            Person person =
                    accounts.computeIfAbsent(SearchKey.ofEmail(row.email()), email -> persons.add(personOf(row)));
            Organisation employer = employers.get(targets.id(ImportedKey.Kind.ORGANISATION, row.organisation()));
            Long waiting = unconfirmed.get(person.id());
            Participant participant = waiting == null
                    ? participants.add(
                            targets.eventId(), person, employer, row.attendance(), Participant.Status.APPROVED)
                    : admitted(waiting, employer, row);
            keys.put(targets, ImportedKey.Kind.PARTICIPANT, row.id(), participant.id());
        }
    }

    /** Somebody registered with this address and never confirmed it: the organiser's list settles it. */
    private Participant admitted(long participantId, Organisation employer, ParticipantRow row) {
        Participant participant = participants.get(participantId).participant();
        participant.change(employer.id(), row.attendance());
        participant.admit(clock.instant());
        return participant;
    }

    private void change(List<ParticipantRow> rows, Targets targets) {
        Map<Long, Registration> stored = participants.byId(targets.ids(ImportedKey.Kind.PARTICIPANT, rows));
        for (ParticipantRow row : rows) {
            Registration registration = stored.get(targets.id(ImportedKey.Kind.PARTICIPANT, row.id()));
            registration
                    .participant()
                    .change(targets.id(ImportedKey.Kind.ORGANISATION, row.organisation()), row.attendance());
            registration.person().rename(row.firstName(), row.lastName(), row.languages());
        }
    }

    private Person personOf(ParticipantRow row) {
        Language pages = Language.ofCode(row.languages().get(0)).orElse(Language.EN);
        return new Person(row.email(), row.firstName(), row.lastName(), pages, row.languages(), clock.instant());
    }
}
