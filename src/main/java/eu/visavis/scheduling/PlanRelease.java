package eu.visavis.scheduling;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.RuleBook;
import eu.visavis.rules.RuleBooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final Participants participants;
    private final WishReading wishes;
    private final RuleBooks books;
    private final Certifying certifying;
    private final MeetingWriting meetings;
    private final Joiners joiners;
    private final ReleaseMails mails;
    private final Clock clock;
    private final AuditLog audit;
    private final jakarta.enterprise.event.Event<MeetingsChanged> changed;

    @Inject
    PlanRelease(
            EntityManager entities,
            Events events,
            Participants participants,
            WishReading wishes,
            RuleBooks books,
            Certifying certifying,
            MeetingWriting meetings,
            Joiners joiners,
            ReleaseMails mails,
            Clock clock,
            AuditLog audit,
            jakarta.enterprise.event.Event<MeetingsChanged> changed) {
        this.entities = entities;
        this.events = events;
        this.participants = participants;
        this.wishes = wishes;
        this.books = books;
        this.certifying = certifying;
        this.meetings = meetings;
        this.joiners = joiners;
        this.mails = mails;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    PlanRelease() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What publishing a plan would do now.
     *
     * @param number the version that it would become
     * @param meetings meetings that would take place
     * @param skipped meetings of the plan that have become impossible
     * @param notified people who would get a mail
     * @param added meetings that are new against the version before
     * @param moved meetings that get another time or table
     * @param retimed those of them that get another time
     * @param cancelled meetings that fall out
     * @param upset people of whose published meetings any is moved or falls out
     * @param booked people who have published meetings now
     */
    public record Preview(
            int number,
            int meetings,
            int skipped,
            int notified,
            int added,
            int moved,
            int retimed,
            int cancelled,
            int upset,
            int booked) {
        /** Whether anything would change for anybody. */
        public boolean changes() {
            return added + moved + cancelled > 0;
        }

        /** Whether most people who have an agenda would have to learn another one. */
        public boolean isUpheaval() {
            return 2 * upset > booked;
        }
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

    private record Draft(int number, ReleaseCheck.Result result, ReleaseDiff diff, int booked) {}

    /** Says what publishing the run's plan would do. */
    @Transactional
    public Preview preview(PlanRun run) {
        return preview(draft(run, present(run)));
    }

    /**
     * Says what publishing the plan of each of these runs would do, by their ids.
     *
     * @param runs of one event, which count the same requests
     */
    @Transactional
    public Map<Long, Preview> previews(List<PlanRun> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        Present present = present(runs.get(0));
        return runs.stream().collect(Collectors.toMap(PlanRun::id, run -> preview(draft(run, present))));
    }

    private static Preview preview(Draft draft) {
        ReleaseDiff.Size size = draft.diff().size();
        return new Preview(
                draft.number(),
                draft.result().sound().size(),
                draft.result().skipped(),
                draft.diff().concerned().size(),
                size.added(),
                size.moved(),
                size.retimed(),
                size.cancelled(),
                size.upset(),
                draft.booked());
    }

    /**
     * Publishes the plan of a run. Of two publications of an event at the same time one waits for the other, and then
     * finds that its number is taken.
     *
     * @param number the version that the organiser agreed to publish
     * @throws UnsoundPlan if the independent check finds a hard rule broken; nothing is published then
     */
    @Transactional
    public Outcome publish(PlanRun seen, int number, long personId) {
        Event event = entities.find(Event.class, seen.eventId(), LockModeType.PESSIMISTIC_WRITE);
        PlanRun run = entities.find(PlanRun.class, seen.id());
        if (!run.state().isOver() || !run.hasPlan()) {
            return Outcome.NOT_READY;
        }
        Draft draft = draft(run, present(run));
        if (draft.number() != number) {
            return Outcome.OVERTAKEN;
        }
        if (draft.diff().isEmpty()) {
            return Outcome.UNCHANGED;
        }
        Instant now = clock.instant();
        PlanCertificate.Checked checked = certifying.certify(event, run, number, draft.result(), now);
        Map<Long, List<AgendaChange>> changes =
                draft.diff().changes(); // as long as the meetings stand at their old places
        meetings.write(event.id(), draft.diff(), now);
        PlanVersion version = new PlanVersion(event.id(), run.id(), number, personId, now);
        version.counts(draft.result().sound().size(), draft.result().skipped(), changes.size());
        entities.persist(version);
        entities.persist(new PlanCertificate(version.id(), checked));
        mails.send(event, number, changes, draft.result().sound());
        changed.fire(new MeetingsChanged(event.id(), changes.keySet()));
        audit.note(Deed.of(Act.SCHEDULE_PUBLISHED)
                .in(event.networkId())
                .at(event.code())
                .with("version", number)
                .with("meetings", draft.result().sound().size()));
        return Outcome.PUBLISHED;
    }

    /**
     * What holds at this moment, whatever is to be published.
     *
     * @param joined who joins the published meetings
     */
    private record Present(ReleaseFrame frame, List<Meeting> published, Map<Pair, Set<Long>> joined, int number) {
        int booked() {
            return (int) published.stream()
                    .filter(meeting -> !meeting.isCancelled())
                    .flatMap(meeting -> meeting.pair().with(joined.getOrDefault(meeting.pair(), Set.of())).stream())
                    .distinct()
                    .count();
        }
    }

    private Present present(PlanRun run) {
        long eventId = run.eventId();
        return new Present(frame(run), meetings.published(eventId), joiners.byPair(eventId), lastNumber(eventId));
    }

    private Draft draft(PlanRun run, Present present) {
        ReleaseCheck.Result result = new ReleaseCheck(present.frame()).check(rows(run.id()));
        return new Draft(
                present.number() + 1,
                result,
                ReleaseDiff.between(present.published(), present.joined(), result.sound()),
                present.booked());
    }

    private ReleaseFrame frame(PlanRun run) {
        long eventId = run.eventId();
        RuleBook book = books.of(eventId);
        List<Participant> approved = participants.approved(eventId).stream()
                .map(Registration::participant)
                .toList();
        Map<Long, ReleaseFrame.Attendant> people = approved.stream()
                .collect(Collectors.toMap(
                        Participant::id,
                        participant -> new ReleaseFrame.Attendant(
                                participant.attendance().online(),
                                participant.attendance().availability(),
                                StatedTerms.workingHours(participant, book.of(participant.id())))));
        return new ReleaseFrame(
                events.slots(eventId).stream().collect(Collectors.toMap(Slot::id, Slot::window)),
                events.tables(eventId).stream().collect(Collectors.toMap(MeetingTable::id, MeetingTable::facts)),
                events.closings(eventId),
                people,
                wishes.of(eventId, run.includesPending(), book, people.keySet()),
                counting(approved, book),
                book.interpreters());
    }

    /** What counts of the rules for these people. */
    private static Map<Long, PersonFacts> counting(List<Participant> people, RuleBook book) {
        return people.stream()
                .filter(person -> book.people().containsKey(person.id()))
                .collect(Collectors.toMap(Participant::id, person -> {
                    PersonFacts own = book.of(person.id());
                    return own.withTable(StatedTerms.ownTable(person, own));
                }));
    }

    private List<PlanRow> rows(long runId) {
        return entities.createQuery("select m from PlannedMeeting m where m.runId = :run", PlannedMeeting.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(PlannedMeeting::row)
                .toList();
    }

    private int lastNumber(long eventId) {
        Integer last = entities.createQuery(
                        "select max(v.number) from PlanVersion v where v.eventId = :event", Integer.class)
                .setParameter("event", eventId)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
