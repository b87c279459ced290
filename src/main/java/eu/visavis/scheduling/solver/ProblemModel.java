package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.bound.BoundEdge;
import eu.visavis.scheduling.solver.search.Facts;
import eu.visavis.scheduling.solver.search.SearchPerson;
import eu.visavis.scheduling.solver.search.SearchWish;
import eu.visavis.scheduling.solver.search.SlotGrid;
import eu.visavis.scheduling.solver.search.Timetable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Translates an instance into a planning problem, and what the search found back. */
final class ProblemModel {
    private final Instance instance;
    private final PlanWeights weights;
    private final Published published;
    private final SlotGrid grid;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Long, Slot> slotsById = new HashMap<>();
    private final Map<Long, InstanceParticipant> people = new HashMap<>();
    private final Map<Long, Participant> participants = new HashMap<>();
    private final List<Participant> inOrder = new ArrayList<>();
    /** The wishes that can take place; each at the index of its meeting. */
    private final List<InstanceWish> wishes = new ArrayList<>();

    private final List<List<Slot>> possibleSlots = new ArrayList<>();

    ProblemModel(Instance instance, PlanWeights weights) {
        this(instance, weights, Published.nothing());
    }

    ProblemModel(Instance instance, PlanWeights weights, Published published) {
        this.published = published;
        this.instance = instance;
        this.weights = weights;
        grid = new SlotGrid(sessions());
        readSlots();
        instance.participants().forEach(person -> people.put(person.id(), person));
        readParticipants();
        readWishes();
    }

    private int[] sessions() {
        Map<Long, Integer> sessions = new HashMap<>();
        instance.slots().forEach(slot -> sessions.putIfAbsent(slot.sessionId(), sessions.size()));
        return instance.slots().stream()
                .mapToInt(slot -> sessions.get(slot.sessionId()))
                .toArray();
    }

    private void readSlots() {
        int[] sessions = sessions();
        Map<Long, Integer> open = OpenTables.bySlot(instance);
        for (InstanceSlot slot : instance.slots()) {
            int index = slots.size();
            Slot read = new Slot(index, slot.id(), sessions[index], grid.positionOf(index), open.get(slot.id()));
            slots.add(read);
            slotsById.put(slot.id(), read);
        }
    }

    private void readParticipants() {
        Map<Long, Integer> wished = new HashMap<>();
        for (InstanceWish wish : instance.wishes()) {
            wished.merge(wish.firstId(), 1, Integer::sum);
            wished.merge(wish.secondId(), 1, Integer::sum);
        }
        for (InstanceParticipant person : instance.participants()) {
            BitSet available = new BitSet();
            person.availableSlotIds()
                    .forEach(id -> available.set(slotsById.get(id).index()));
            Participant read = new Participant(
                    inOrder.size(),
                    person.id(),
                    available,
                    person.maxMeetings().orElse(Integer.MAX_VALUE),
                    FairnessTarget.of(person, wished.getOrDefault(person.id(), 0), weights.fairnessTarget()));
            inOrder.add(read);
            participants.put(person.id(), read);
        }
    }

    private void readWishes() {
        for (InstanceWish wish : instance.wishes()) {
            List<Slot> possible = possibleSlots(wish);
            if (!possible.isEmpty()) {
                wishes.add(isFrozen(wish) ? wish.asMandatory() : wish);
                possibleSlots.add(possible);
            }
        }
    }

    private List<Slot> possibleSlots(InstanceWish wish) {
        Participant first = participants.get(wish.firstId());
        Participant second = participants.get(wish.secondId());
        boolean atTable = isAtTable(wish);
        List<Slot> possible = slots.stream()
                .filter(slot -> first.isAvailable(slot.index())
                        && second.isAvailable(slot.index())
                        && wish.allows(slot.id())
                        && (!atTable || slot.openTables() > 0))
                .toList();
        if (published.frozenSlots() == 0) {
            return possible;
        }
        Slot home = home(wish);
        return isFrozen(home) && possible.contains(home) && isTableOpen(wish)
                ? List.of(home)
                : possible.stream().filter(slot -> !isFrozen(slot)).toList();
    }

    /** Where the wish is published, null if nowhere. */
    private Slot home(InstanceWish wish) {
        Published.Place place = published.places().get(wish.id());
        return place == null ? null : slotsById.get(place.slotId());
    }

    private boolean isFrozen(Slot slot) {
        return slot != null && slot.index() < published.frozenSlots();
    }

    private boolean isFrozen(InstanceWish wish) {
        Slot home = home(wish);
        return isFrozen(home) && possibleSlots(wish).contains(home);
    }

    private boolean isTableOpen(InstanceWish wish) {
        Published.Place place = published.places().get(wish.id());
        return place.tableId().isEmpty()
                || instance.tables().stream()
                        .anyMatch(table -> table.id() == place.tableId().getAsLong()
                                && !table.closedSlotIds().contains(place.slotId()));
    }

    private boolean isAtTable(InstanceWish wish) {
        return people.get(wish.firstId()).meetsAtTable(people.get(wish.secondId()));
    }

    /**
     * The problem, with the meetings of the starting point that still can take place.
     *
     * @param start slot ids by the ids of wishes; unknown wishes and slots are passed over
     */
    PlanningProblem problem(Map<Long, Long> start, SolveLimits limits) {
        List<PlannedMeeting> meetings = new ArrayList<>();
        List<Attendance> attendances = new ArrayList<>();
        for (InstanceWish wish : wishes) {
            PlannedMeeting meeting = new PlannedMeeting(
                    meetings.size(),
                    participants.get(wish.firstId()),
                    participants.get(wish.secondId()),
                    wish,
                    isAtTable(wish),
                    possibleSlots.get(meetings.size()));
            meeting.publishedAt(home(wish));
            attendances.add(new Attendance(meeting.first(), meeting.index()));
            attendances.add(new Attendance(meeting.second(), meeting.index()));
            meetings.add(meeting);
        }
        int[][] earlier = earlier();
        ScheduleSearch search = new ScheduleSearch(
                facts(earlier),
                weights,
                relaxed(),
                limits,
                published.mostMoved().orElse(Integer.MAX_VALUE));
        PlanningProblem problem =
                new PlanningProblem(weights, slots, inOrder, attendances, orders(earlier), meetings, search);
        keep(start, problem);
        return problem;
    }

    private int[][] earlier() {
        Map<Long, Integer> indexes = new HashMap<>();
        wishes.forEach(wish -> indexes.put(wish.id(), indexes.size()));
        return wishes.stream()
                .map(wish -> wish.afterIds().stream()
                        .filter(indexes::containsKey)
                        .mapToInt(indexes::get)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
    }

    private static List<Order> orders(int[][] earlier) {
        List<Order> orders = new ArrayList<>();
        for (int later = 0; later < earlier.length; later++) {
            for (int before : earlier[later]) {
                orders.add(new Order(before, later));
            }
        }
        return orders;
    }

    private Facts facts(int[][] earlier) {
        int[] openTables = new int[grid.positions()];
        slots.forEach(slot -> openTables[slot.position()] = slot.openTables());
        List<SearchPerson> searchPeople = inOrder.stream()
                .map(person -> new SearchPerson(row(person), person.maxMeetings(), person.fairnessTarget()))
                .toList();
        List<SearchWish> searchWishes = new ArrayList<>();
        for (InstanceWish wish : wishes) {
            int index = searchWishes.size();
            searchWishes.add(new SearchWish(
                    participants.get(wish.firstId()).index(),
                    participants.get(wish.secondId()).index(),
                    wish.weight(),
                    wish.mandatory(),
                    isAtTable(wish),
                    row(possibleSlots.get(index)),
                    earlier[index],
                    home(wish) == null ? -1 : home(wish).position()));
        }
        return new Facts(grid, searchPeople, searchWishes, openTables);
    }

    private long[] row(Participant person) {
        return row(
                slots.stream().filter(slot -> person.isAvailable(slot.index())).toList());
    }

    private long[] row(List<Slot> chosen) {
        long[] row = new long[grid.words()];
        chosen.forEach(slot -> row[slot.position() >> 6] |= 1L << slot.position());
        return row;
    }

    private ScheduleSearch.BoundProblem relaxed() {
        int[] capacities = inOrder.stream()
                .mapToInt(person -> Math.min(person.maxMeetings(), person.availableSlots()))
                .toArray();
        List<BoundEdge> edges = wishes.stream()
                .map(wish -> new BoundEdge(
                        participants.get(wish.firstId()).index(),
                        participants.get(wish.secondId()).index(),
                        wish.weight(),
                        wish.mandatory(),
                        isAtTable(wish)))
                .toList();
        return new ScheduleSearch.BoundProblem(
                capacities, edges, slots.stream().mapToLong(Slot::openTables).sum());
    }

    private void keep(Map<Long, Long> start, PlanningProblem problem) {
        Timetable present = problem.search().emptyTimetable();
        List<PlannedMeeting> order = problem.meetings().stream()
                .sorted(Comparator.comparing(PlannedMeeting::isMandatory).reversed())
                .toList();
        for (PlannedMeeting meeting : order) {
            Slot slot = slotsById.get(start.get(wishes.get(meeting.index()).id()));
            if (slot != null
                    && present.fits(meeting.index(), slot.position())
                    && present.wouldBeInOrder(meeting.index(), slot.position())) {
                present.put(meeting.index(), slot.position());
                meeting.moveTo(slot);
            }
        }
    }

    /** The plan of a solution of this problem, with tables. */
    Plan plan(PlanningProblem solution) {
        List<PlannedMeeting> placed =
                solution.meetings().stream().filter(PlannedMeeting::isPlaced).toList();
        long[] tables = new TableAssignment(instance, slots).assign(placed, wishes.size(), keptTables(placed));
        List<PlacedMeeting> meetings = placed.stream()
                .map(meeting -> describe(meeting, tables[meeting.index()]))
                .toList();
        return Plan.of(instance, meetings, weights.soft());
    }

    /** The tables of meetings that stay in the slot in which they are published, by the meeting's index. */
    private Map<Integer, Long> keptTables(List<PlannedMeeting> placed) {
        Map<Integer, Long> kept = new HashMap<>();
        for (PlannedMeeting meeting : placed) {
            Published.Place place =
                    published.places().get(wishes.get(meeting.index()).id());
            if (place != null && !meeting.isDisturbed()) {
                place.tableId().ifPresent(table -> kept.put(meeting.index(), table));
            }
        }
        return kept;
    }

    private PlacedMeeting describe(PlannedMeeting meeting, long table) {
        InstanceWish wish = wishes.get(meeting.index());
        return new PlacedMeeting(
                wish.id(),
                wish.firstId(),
                wish.secondId(),
                wish.weight(),
                meeting.slot().id(),
                meeting.isAtTable() ? OptionalLong.of(table) : OptionalLong.empty());
    }

    /** Whether no wish can take place, so that there is nothing to search. */
    boolean isEmpty() {
        return wishes.isEmpty();
    }
}
