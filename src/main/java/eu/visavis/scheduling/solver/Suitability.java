package eu.visavis.scheduling.solver;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which tables and which interpreters suit which meetings; sets hold positions in {@link #tables} and {@link #interpreters}. */
final class Suitability {
    private static final BitSet NOTHING = new BitSet();

    private final Map<Long, InstanceParticipant> people;
    private final List<InstanceTable> tables;
    private final List<InstanceInterpreter> interpreters;
    private final Map<Long, Integer> tablePositions = new HashMap<>();
    private final Map<Long, Integer> interpreterPositions = new HashMap<>();
    /** Tables that nobody has for their own. */
    private final BitSet shared = new BitSet();
    /** What offers everything that is needed, by what that is. */
    private final Map<Set<TableNeed>, BitSet> offering = new HashMap<>();

    Suitability(Instance instance) {
        people = instance.participants().stream()
                .collect(Collectors.toMap(InstanceParticipant::id, Function.identity()));
        tables = TableOrder.of(instance);
        interpreters = instance.terms().interpreters();
        Set<Long> owned = new HashSet<>();
        people.values().forEach(person -> person.terms().tableId().ifPresent(owned::add));
        for (InstanceTable table : tables) {
            shared.set(tablePositions.size(), !owned.contains(table.id()));
            tablePositions.put(table.id(), tablePositions.size());
        }
        interpreters.forEach(one -> interpreterPositions.put(one.id(), interpreterPositions.size()));
    }

    /** All tables, in the order in which they are used. */
    List<InstanceTable> tables() {
        return tables;
    }

    List<InstanceInterpreter> interpreters() {
        return interpreters;
    }

    /** Those tables of which nobody has one for their own. */
    BitSet sharedTables() {
        return shared;
    }

    int positionOfTable(long id) {
        return tablePositions.getOrDefault(id, -1);
    }

    int positionOfInterpreter(long id) {
        return interpreterPositions.getOrDefault(id, -1);
    }

    boolean isAtTable(InstanceWish wish) {
        return people.get(wish.firstId()).meetsAtTable(people.get(wish.secondId()));
    }

    /** The table that a meeting has in any case: named with the wish, or one side's own; that of the first wins. */
    private OptionalLong fixedTable(InstanceWish wish) {
        if (wish.terms().tableId().isPresent()) {
            return wish.terms().tableId();
        }
        OptionalLong own = people.get(wish.firstId()).terms().tableId();
        return own.isPresent() ? own : people.get(wish.secondId()).terms().tableId();
    }

    /** Whether the meeting is at a table, and at one of several. */
    boolean hasChoiceOfTables(InstanceWish wish) {
        return isAtTable(wish) && fixedTable(wish).isEmpty();
    }

    /** The tables at which the meeting could take place, to be read only; none for one that needs no table. */
    BitSet tablesFor(InstanceWish wish) {
        if (!isAtTable(wish)) {
            return NOTHING;
        }
        OptionalLong fixed = fixedTable(wish);
        if (fixed.isPresent()) {
            BitSet suitable = new BitSet();
            suitable.set(tablePositions.get(fixed.getAsLong()));
            return suitable;
        }
        Set<TableNeed> needs = EnumSet.noneOf(TableNeed.class);
        for (long id : wish.peopleIds()) {
            InstanceParticipant person = people.get(id);
            if (!person.online()) {
                needs.addAll(person.terms().needs());
            }
        }
        return offering.computeIfAbsent(needs, this::sharedOffering);
    }

    private BitSet sharedOffering(Set<TableNeed> needs) {
        BitSet suitable = new BitSet();
        shared.stream()
                .filter(table -> tables.get(table).traits().offers().containsAll(needs))
                .forEach(suitable::set);
        return suitable;
    }

    /** Whether the two sides have no language in common. */
    boolean needsInterpreter(InstanceWish wish) {
        return !people.get(wish.firstId())
                .terms()
                .sharesLanguageWith(people.get(wish.secondId()).terms());
    }

    /** The interpreters who could serve the meeting; none for one that needs no interpreter. */
    BitSet interpretersFor(InstanceWish wish) {
        BitSet suitable = new BitSet();
        if (!interpreters.isEmpty() && needsInterpreter(wish)) {
            PersonTerms first = people.get(wish.firstId()).terms();
            PersonTerms second = people.get(wish.secondId()).terms();
            for (int position = 0; position < interpreters.size(); position++) {
                suitable.set(position, interpreters.get(position).canServe(first, second));
            }
        }
        return suitable;
    }

    /** Whether there is such a table, open in that slot. */
    boolean isOpen(long tableId, long slotId) {
        int position = positionOfTable(tableId);
        return position >= 0 && !tables.get(position).closedSlotIds().contains(slotId);
    }

    /** The tables that are open in a slot. */
    BitSet openTables(long slotId) {
        BitSet open = new BitSet();
        for (int table = 0; table < tables.size(); table++) {
            open.set(table, !tables.get(table).closedSlotIds().contains(slotId));
        }
        return open;
    }

    /** The interpreters who are there in a slot. */
    BitSet presentInterpreters(long slotId) {
        BitSet present = new BitSet();
        for (int position = 0; position < interpreters.size(); position++) {
            present.set(position, interpreters.get(position).availableSlotIds().contains(slotId));
        }
        return present;
    }
}
