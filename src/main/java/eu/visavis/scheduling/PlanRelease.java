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
import java.util.Comparator;
import java.util.HashSet;
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
     * @param people all who take part
     * @param notified those of them whose meetings change
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
            int people,
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

        /** People who take part, and whose meetings stay as they are. */
        public int unconcerned() {
            return people - notified;
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

    /**
     * What is to be published.
     *
     * @param people ids of all who take part or are concerned
     */
    private record Draft(int number, ReleaseCheck.Result result, ReleaseDiff diff, int booked, Set<Long> people) {}

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
                draft.people().size(),
                draft.diff().concerned().size(),
                size.added(),
                size.moved(),
                size.retimed(),
                size.cancelled(),
                size.upset(),
                draft.booked());
    }

    /** The mails that publishing the run's plan now could send. */
    @Transactional
    public ReleaseLetters letters(PlanRun run) {
        return letters(events.get(run.eventId()), draft(run, present(run)));
    }

    /** Invitations reach those who hear of the change: who is not told now gets the newest state with the next one. */
    private static Set<Long> told(Set<Long> concerned, List<Registration> recipients) {
        return recipients.stream()
                .map(one -> one.participant().id())
                .filter(concerned::contains)
                .collect(Collectors.toSet());
    }

    private ReleaseLetters letters(Event event, Draft draft) {
        Map<Long, List<AgendaChange>> changes = draft.diff().changes();
        Map<Boolean, List<Registration>> people = participants.byId(draft.people()).values().stream()
                .sorted(Comparator.comparing(
                        (Registration one) -> one.participant().id()))
                .collect(Collectors.partitioningBy(
                        one -> changes.containsKey(one.participant().id())));
        return new ReleaseLetters(
                people.get(true),
                people.get(false),
                mails,
                ReleaseMails.News.of(
                        event, draft.number(), changes, draft.result().sound()));
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
        Draft draft = draft(run, present(run));
        if (draft.number() != number) {
            return Outcome.OVERTAKEN;
        }
        if (draft.diff().isEmpty()) {
            return Outcome.UNCHANGED;
        }
        Instant now = clock.instant();
        PlanCertificate.Checked checked = certifying.certify(event, run, number, draft.result(), now);
        ReleaseLetters letters = letters(event, draft); // as long as the meetings stand at their old places
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
        List<PlanRow> rows = rows(run.id());
        List<Meeting> booked = present.published().stream()
                .filter(meeting -> !meeting.isCancelled() && meeting.isBooked())
                .toList();
        ReleaseCheck.Result result = new ReleaseCheck(present.frame()).check(FirmRows.of(booked, rows), rows);
        ReleaseDiff diff = ReleaseDiff.between(present.published(), present.joined(), result.sound());
        Set<Long> people = new HashSet<>(present.frame().people().keySet());
        people.addAll(diff.concerned());
        return new Draft(present.number() + 1, result, diff, present.booked(), people);
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
