package eu.visavis.scheduling;

import eu.visavis.event.Closings;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.matchmaking.MeetingWish;
import eu.visavis.matchmaking.Wishes;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.RuleBooks;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Copies what a plan depends on out of the rows, so that a search holds no entity and no transaction. */
@ApplicationScoped
public class PlanProblemReader {
    private final Events events;
    private final Participants participants;
    private final Wishes wishes;
    private final RuleBooks books;

    @Inject
    PlanProblemReader(Events events, Participants participants, Wishes wishes, RuleBooks books) {
        this.events = events;
        this.participants = participants;
        this.wishes = wishes;
        this.books = books;
    }

    PlanProblemReader() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Reads the problem of an event in one transaction, the wishes weighed as the order says. */
    @Transactional
    public Instance read(long eventId, PlanOrder order) {
        List<Slot> slots = events.slots(eventId);
        List<MeetingTable> tables = events.tables(eventId);
        StatedTerms terms = new StatedTerms(
                new StatedTerms.Frame(tables, slots, events.get(eventId).zone()), books.of(eventId));
        List<Registration> approved = participants.approved(eventId);
        List<InstanceParticipant> people = approved.stream()
                .map(Registration::participant)
                .map(participant -> person(participant, slots, terms))
                .toList();
        Set<Long> ids = people.stream().map(InstanceParticipant::id).collect(Collectors.toSet());
        Closings closings = events.closings(eventId);
        List<InstanceWish> numbered = numbered(
                wishes.of(eventId, pending(order.includePending())).stream()
                        .filter(wish -> ids.contains(wish.first()) && ids.contains(wish.second()))
                        .toList(),
                order.aim(),
                fromSmallFirms(approved),
                terms);
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

    private static List<InstanceWish> numbered(
            List<MeetingWish> wishes, PlanAim aim, Set<Long> small, StatedTerms terms) {
        return IntStream.range(0, wishes.size())
                .mapToObj(id -> {
                    MeetingWish wish = wishes.get(id);
                    int sides = (small.contains(wish.first()) ? 1 : 0) + (small.contains(wish.second()) ? 1 : 0);
                    return terms.of(new InstanceWish(id, wish.first(), wish.second(), aim.weigh(wish.weight(), sides)));
                })
                .toList();
    }

    static Wishes.Pending pending(boolean includePending) {
        return includePending ? Wishes.Pending.INCLUDED : Wishes.Pending.LEFT_OUT;
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
                .filter(slot -> terms.isThere(participant, slot.window()))
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
