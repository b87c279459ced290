package eu.visavis.scheduling;

import eu.visavis.event.Closings;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.RuleBook;
import eu.visavis.rules.RuleBooks;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies what a plan depends on out of the rows, so that a search holds no entity and no transaction. */
@ApplicationScoped
public class PlanProblemReader {
    private final Events events;
    private final Participants participants;
    private final WishReading wishes;
    private final RuleBooks books;
    private final ProgrammeItems programme;

    @Inject
    PlanProblemReader(
            Events events, Participants participants, WishReading wishes, RuleBooks books, ProgrammeItems programme) {
        this.events = events;
        this.participants = participants;
        this.wishes = wishes;
        this.books = books;
        this.programme = programme;
    }

    PlanProblemReader() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Reads the problem of an event in one transaction, the wishes weighed as the order says. */
    @Transactional
    public Instance read(long eventId, PlanOrder order) {
        return read(eventId, order, wishes::of);
    }

    /** Reads the problem of an event as if participants had booked nothing; requests without an answer are wishes, too. */
    @Transactional
    public Instance readUnpinned(long eventId) {
        return read(eventId, new PlanOrder(PlanOrder.USUAL_SECONDS, true), wishes::unpinned);
    }

    /** A way to read the wishes of an event. */
    private interface Reading {
        Map<Pair, StatedWish> of(long eventId, boolean includePending, RuleBook book, Set<Long> approved);
    }

    private Instance read(long eventId, PlanOrder order, Reading reading) {
        List<Slot> slots = events.slots(eventId);
        List<MeetingTable> tables = events.tables(eventId);
        RuleBook book = books.of(eventId);
        StatedTerms terms = new StatedTerms(
                new StatedTerms.Frame(tables, slots, events.get(eventId).zone()), book, programme.engagements(eventId));
        List<Registration> approved = participants.approved(eventId);
        List<InstanceParticipant> people = approved.stream()
                .map(Registration::participant)
                .map(participant -> person(participant, slots, terms))
                .toList();
        Set<Long> ids = people.stream().map(InstanceParticipant::id).collect(Collectors.toSet());
        Closings closings = events.closings(eventId);
        List<InstanceWish> numbered =
                numbered(reading.of(eventId, order.includePending(), book, ids), order.aim(), fromSmallFirms(approved));
        return new Instance(
                slots.stream().map(PlanProblemReader::slot).toList(),
                tables.stream()
                        .map(table -> new InstanceTable(
                                table.id(), table.number(), closings.slotsOf(table.id()), terms.of(table)))
                        .toList(),
                people,
                numbered,
                terms.event(numbered, countries(approved)));
    }

    private static Map<Long, String> countries(List<Registration> people) {
        return people.stream()
                .collect(Collectors.toMap(
                        registration -> registration.participant().id(),
                        registration -> registration.organisation().country()));
    }

    private static Set<Long> fromSmallFirms(List<Registration> people) {
        return people.stream()
                .filter(registration -> registration.organisation().isSmall())
                .map(registration -> registration.participant().id())
                .collect(Collectors.toSet());
    }

    private static List<InstanceWish> numbered(Map<Pair, StatedWish> wishes, PlanAim aim, Set<Long> small) {
        Map<Pair, Long> ids = new HashMap<>();
        wishes.keySet().forEach(pair -> ids.put(pair, (long) ids.size()));
        return wishes.values().stream()
                .map(wish -> {
                    Pair pair = wish.choice().orElse(wish.pair()); // those of a choice have to weigh the same
                    int sides = (small.contains(pair.lowerId()) ? 1 : 0) + (small.contains(pair.higherId()) ? 1 : 0);
                    return wish.numbered(ids, aim.weigh(wish.wished(), sides));
                })
                .toList();
    }

    private static InstanceSlot slot(Slot slot) {
        return new InstanceSlot(
                slot.id(),
                slot.sessionId(),
                slot.window().start(),
                slot.window().end());
    }

    private static InstanceParticipant person(Participant participant, List<Slot> slots, StatedTerms terms) {
        Set<Long> available = slots.stream()
                .filter(slot -> !slot.isCalledOff() && terms.isThere(participant, slot.window()))
                .map(Slot::id)
                .collect(Collectors.toSet());
        return new InstanceParticipant(
                participant.id(),
                participant.attendance().online(),
                available,
                terms.most(participant),
                terms.of(participant));
    }
}
