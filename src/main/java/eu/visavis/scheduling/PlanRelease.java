package eu.visavis.scheduling;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Publishes the plan of a run: everything is read again, what has become impossible is left out, what remains is checked
 * as a whole and certified, written and announced, in one transaction.
 */
@ApplicationScoped
public class PlanRelease {
    private final EntityManager entities;
    private final Events events;
    private final ReleaseReading reading;
    private final Certifying certifying;
    private final MeetingWriting meetings;
    private final ReleaseMails mails;
    private final Clock clock;
    private final AuditLog audit;
    private final jakarta.enterprise.event.Event<MeetingsChanged> changed;

    @Inject
    PlanRelease(
            EntityManager entities,
            Events events,
            ReleaseReading reading,
            Certifying certifying,
            MeetingWriting meetings,
            ReleaseMails mails,
            Clock clock,
            AuditLog audit,
            jakarta.enterprise.event.Event<MeetingsChanged> changed) {
        this.entities = entities;
        this.events = events;
        this.reading = reading;
        this.certifying = certifying;
        this.meetings = meetings;
        this.mails = mails;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    PlanRelease() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** How a publication ended. */
    public enum Outcome {
        PUBLISHED,
        /** Another version was published since the page was shown. */
        OVERTAKEN,
        /** Nothing would change for anybody. */
        UNCHANGED,
        /** The run has no plan, or is not over. */
        NOT_READY
    }

    /** Publishes the plan of a run with a mail to those whose meetings change. */
    @Transactional
    public Outcome publish(PlanRun seen, int number, long personId) {
        return publish(seen, number, Announcement.USUAL, personId);
    }

    /**
     * Publishes the plan of a run. Of two publications of an event at the same time one waits for the other, and then
     * finds that its number is taken.
     *
     * @param number the version that the organiser agreed to publish
     * @throws UnsoundPlan if the independent check finds a hard rule broken; nothing is published then
     */
    @Transactional
    public Outcome publish(PlanRun seen, int number, Announcement announcement, long personId) {
        Event event = entities.find(Event.class, seen.eventId(), LockModeType.PESSIMISTIC_WRITE);
        PlanRun run = entities.find(PlanRun.class, seen.id());
        if (!run.state().isOver() || !run.hasPlan()) {
            return Outcome.NOT_READY;
        }
        ReleaseReading.Draft draft = reading.draft(run);
        if (draft.number() != number) {
            return Outcome.OVERTAKEN;
        }
        if (draft.diff().isEmpty()) {
            return Outcome.UNCHANGED;
        }
        Instant now = clock.instant();
        PlanCertificate.Checked checked = certifying.certify(event, run, number, draft.result(), now);
        ReleaseLetters letters = reading.letters(event, draft); // as long as the meetings stand at their old places
        List<Registration> recipients = letters.recipients(announcement.telling());
        meetings.write(event.id(), draft.diff(), now);
        PlanVersion version = new PlanVersion(event.id(), run.id(), number, personId, now, announcement);
        version.counts(draft.result().sound().size(), draft.result().skipped(), recipients.size());
        entities.persist(version);
        entities.persist(new PlanCertificate(version.id(), checked));
        keep(version, draft.result().sound());
        mails.send(letters.news(), recipients);
        changed.fire(
                new MeetingsChanged(event.id(), told(letters.news().changes().keySet(), recipients)));
        audit.note(Deed.of(Act.SCHEDULE_PUBLISHED)
                .in(event.networkId())
                .at(event.code())
                .with("version", number)
                .with("meetings", draft.result().sound().size()));
        return Outcome.PUBLISHED;
    }

    /** Invitations reach those who hear of the change: who is not told now gets the newest state with the next one. */
    private static Set<Long> told(Set<Long> concerned, List<Registration> recipients) {
        return recipients.stream()
                .map(one -> one.participant().id())
                .filter(concerned::contains)
                .collect(Collectors.toSet());
    }

    /** Keeps what the version publishes, so that it can be compared and taken up again whatever comes later. */
    private void keep(PlanVersion version, List<ReleaseCheck.Placement> meetings) {
        Map<Long, Integer> numbers = events.tables(version.eventId()).stream()
                .collect(Collectors.toMap(MeetingTable::id, MeetingTable::number));
        meetings.forEach(meeting -> entities.persist(new VersionMeeting(
                version.id(),
                meeting,
                meeting.place().table().isPresent()
                        ? OptionalInt.of(numbers.get(meeting.place().table().getAsLong()))
                        : OptionalInt.empty())));
    }
}
