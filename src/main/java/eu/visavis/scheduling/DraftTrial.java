package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlaceCheck;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.booking.AgendaChange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries places for one meeting of a draft, while all others stay where they are, but for one that it may change places with. */
public final class DraftTrial {
    private final Draft draft;
    private final int position;
    private final InstanceWish wish;
    private final Optional<PlacedMeeting> from;
    private final PlaceCheck check;
    private final AgendaChange agenda;
    private final Map<Long, Set<Long>> unwanted;
    private final Cost before;

    private record Cost(int waiting, int tableChanges, int unwanted) {
        static final Cost NONE = new Cost(0, 0, 0);
    }

    DraftTrial(Draft draft, Instance instance, int position) {
        this.draft = draft;
        this.position = position;
        wish = draft.wish(position);
        from = draft.placedMeeting(position);
        check = draft.placeCheck();
        from.ifPresent(check::leave);
        agenda = new AgendaChange(instance, check.agendas());
        unwanted = instance.participants().stream()
                .collect(Collectors.toMap(
                        InstanceParticipant::id, person -> person.terms().unwantedSlotIds()));
        before = from.map(meeting -> cost(meeting.slotId(), meeting.tableId())).orElse(Cost.NONE);
    }

    /** What would come of the meeting at a table in a slot, or without a table; of two slots and tables of the event. */
    public DraftVerdict at(long slotId, OptionalLong table) {
        Optional<PlaceCheck.Clash> clash = check.clash(wish, slotId, table);
        if (clash.isEmpty()) {
            return fits(new Place(slotId, table));
        }
        OptionalInt other = table.isEmpty() ? OptionalInt.empty() : meetingAt(slotId, table.getAsLong());
        return other.isPresent()
                ? exchange(other.getAsInt())
                : DraftVerdict.breaking(draft.clash(clash.get(), position, slotId));
    }

    private OptionalInt meetingAt(long slotId, long table) {
        return check.agendas().meetingAt(table, slotId).stream()
                .mapToInt(draft::position)
                .findFirst();
    }

    /** What would come of the meeting in a slot at the table that is best: the one where it is, else with the fewest changes. */
    public DraftVerdict in(long slotId) {
        List<OptionalLong> tables = check.tables(wish, slotId);
        Optional<OptionalLong> stays =
                from.map(PlacedMeeting::tableId).filter(table -> table.isPresent() && tables.contains(table));
        return stays.or(() -> tables.stream().min(Comparator.comparingInt(table -> tableChanges(slotId, table))))
                .map(table -> fits(new Place(slotId, table)))
                .orElseGet(() -> DraftVerdict.breaking(
                        draft.clash(check.clash(wish, slotId).orElseThrow(), position, slotId)));
    }

    /** What would come of it if the meeting and another one got each other's places. */
    public DraftVerdict exchange(int otherPosition) {
        PlacedMeeting other = draft.placedMeeting(otherPosition).orElseThrow();
        if (draft.meeting(otherPosition).orElseThrow().locked()) {
            return DraftVerdict.breaking(DraftClash.locked(otherPosition, position));
        }
        check.leave(other);
        Optional<DraftClash> clash = clashOfExchange(other, otherPosition);
        check.enter(other);
        return clash.map(DraftVerdict::breaking)
                .orElseGet(() -> DraftVerdict.exchanging(new Place(other.slotId(), other.tableId()), otherPosition));
    }

    private Optional<DraftClash> clashOfExchange(PlacedMeeting other, int otherPosition) {
        Optional<PlaceCheck.Clash> own = check.clash(wish, other.slotId(), other.tableId());
        if (own.isPresent()) {
            return Optional.of(draft.clash(own.get(), position, other.slotId()));
        }
        if (from.isEmpty()) { // it has nothing to give for the place
            check.enter(other);
            Optional<PlaceCheck.Clash> taken = check.clash(wish, other.slotId(), other.tableId());
            check.leave(other);
            return taken.map(clash -> draft.clash(clash, position, other.slotId()));
        }
        PlacedMeeting moved = meeting(other.slotId(), other.tableId());
        check.enter(moved);
        Optional<PlaceCheck.Clash> others = check.clash(
                draft.wish(otherPosition), from.get().slotId(), from.get().tableId());
        check.leave(moved);
        return others.map(clash -> draft.clash(clash, otherPosition, from.get().slotId()));
    }

    /** Who can interpret there; empty if nobody has to. */
    OptionalLong interpreter(long slotId) {
        return check.interpreter(wish, slotId);
    }

    private PlacedMeeting meeting(long slotId, OptionalLong table) {
        return new PlacedMeeting(
                wish.id(), wish.firstId(), wish.secondId(), wish.weight(), slotId, table, interpreter(slotId));
    }

    private DraftVerdict fits(Place place) {
        Cost after = cost(place.slotId(), place.table());
        return new DraftVerdict(
                Optional.empty(),
                Optional.of(place),
                OptionalInt.empty(),
                after.waiting() - before.waiting(),
                after.tableChanges() - before.tableChanges(),
                after.unwanted() - before.unwanted());
    }

    private Cost cost(long slotId, OptionalLong table) {
        int waiting = wish.peopleIds().stream()
                .mapToInt(person -> agenda.idleSlotsAdded(person, slotId))
                .sum();
        int unwantedTimes = (int) wish.peopleIds().stream()
                .filter(person -> unwanted.get(person).contains(slotId))
                .count();
        return new Cost(waiting, tableChanges(slotId, table), unwantedTimes);
    }

    private int tableChanges(long slotId, OptionalLong table) {
        return wish.peopleIds().stream()
                .mapToInt(person -> agenda.tableChangesAdded(person, slotId, table))
                .sum();
    }
}
