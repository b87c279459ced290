package eu.visavis.scheduling;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.programme.Engagements;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.RuleBook;
import eu.visavis.rules.RuleBooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what publishing the plan of a run would do now: everything is read again, and what has become impossible is left out. */
@ApplicationScoped
public class ReleaseReading {
    private final EntityManager entities;
    private final Events events;
    private final Participants participants;
    private final WishReading wishes;
    private final RuleBooks books;
    private final ProgrammeItems programme;
    private final MeetingWriting meetings;
    private final Joiners joiners;
    private final ReleaseMails mails;

    @Inject
    ReleaseReading(
            EntityManager entities,
            Events events,
            Participants participants,
            WishReading wishes,
            RuleBooks books,
            ProgrammeItems programme,
            MeetingWriting meetings,
            Joiners joiners,
            ReleaseMails mails) {
        this.entities = entities;
        this.events = events;
        this.participants = participants;
        this.wishes = wishes;
        this.books = books;
        this.programme = programme;
        this.meetings = meetings;
        this.joiners = joiners;
        this.mails = mails;
    }

    ReleaseReading() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * What is to be published.
     *
     * @param people ids of all who take part or are concerned
     */
    record Draft(int number, ReleaseCheck.Result result, ReleaseDiff diff, int booked, Set<Long> people) {}

    /** Says what publishing the run's plan would do. */
    @Transactional
    public ReleasePreview preview(PlanRun run) {
        return preview(draft(run));
    }

    /**
     * Says what publishing the plan of each of these runs would do, by their ids.
     *
     * @param runs of one event, which count the same requests
     */
    @Transactional
    public Map<Long, ReleasePreview> previews(List<PlanRun> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        Present present = present(runs.get(0));
        return runs.stream().collect(Collectors.toMap(PlanRun::id, run -> preview(draft(run, present))));
    }

    private static ReleasePreview preview(Draft draft) {
        ReleaseDiff.Size size = draft.diff().size();
        return new ReleasePreview(
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
        return letters(events.get(run.eventId()), draft(run));
    }

    /** The mails that publishing a draft could send. */
    public ReleaseLetters letters(Event event, Draft draft) {
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

    /** What is published if the plan of a run is. Needs a transaction. */
    public Draft draft(PlanRun run) {
        return draft(run, present(run));
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
        Engagements engagements = programme.engagements(eventId);
        List<Participant> approved = participants.approved(eventId).stream()
                .map(Registration::participant)
                .toList();
        Map<Long, ReleaseFrame.Attendant> people = approved.stream()
                .collect(Collectors.toMap(
                        Participant::id,
                        participant -> new ReleaseFrame.Attendant(
                                participant.attendance().online(),
                                participant.presence(),
                                StatedTerms.workingHours(participant, book.of(participant.id())),
                                engagements.times(participant.id()))));
        return new ReleaseFrame(
                events.openSlots(eventId).stream().collect(Collectors.toMap(Slot::id, Slot::window)),
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
