package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.search.SlotGrid;
import eu.visavis.scheduling.solver.search.Timetable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongToIntFunction;
import java.util.stream.Collectors;

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
    private final Suitability suitability;
    private final Areas areas;
    private final Map<Long, Integer> choices = new HashMap<>();
    /** Choices of which a published meeting stays where it is, by its wish. */
    private final Map<Long, Long> frozenChoices = new HashMap<>();

    ProblemModel(Instance instance, PlanWeights weights) {
        this(instance, weights, Published.nothing());
    }

    ProblemModel(Instance instance, PlanWeights weights, Published published) {
        this.published = published;
        this.instance = instance;
        this.weights = published.sparing() ? weights.onTheDay() : weights;
        suitability = new Suitability(instance);
        areas = new Areas(instance, suitability.tables());
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
        for (InstanceSlot slot : instance.slots()) {
            int index = slots.size();
            Slot read = new Slot(
                    index,
                    slot.id(),
                    sessions[index],
                    grid.positionOf(index),
                    suitability.openTables(slot.id()),
                    suitability.presentInterpreters(slot.id()));
            slots.add(read);
            slotsById.put(slot.id(), read);
        }
    }

    private void readParticipants() {
        Map<Long, Integer> wished = new HashMap<>();
        for (InstanceWish wish : instance.wishes()) {
            wish.peopleIds().forEach(id -> wished.merge(id, 1, Integer::sum));
        }
        RestTimes rests = new RestTimes(instance.slots());
        for (InstanceParticipant person : instance.participants()) {
            BitSet available = new BitSet();
            person.availableSlotIds()
                    .forEach(id -> available.set(slotsById.get(id).index()));
            int asked = wished.getOrDefault(person.id(), 0);
            Participant read = new Participant(
                    inOrder.size(),
                    person.id(),
                    available,
                    person.maxMeetings().orElse(Integer.MAX_VALUE),
                    FairnessTarget.of(person, asked, weights.fairnessTarget()),
                    day(person, asked, rests));
            inOrder.add(read);
            participants.put(person.id(), read);
        }
    }

    private DayWishes day(InstanceParticipant person, int asked, RestTimes rests) {
        PersonTerms terms = person.terms();
        BitSet unwanted = new BitSet();
        terms.unwantedSlotIds().forEach(id -> unwanted.set(slotsById.get(id).index()));
        DayWishes day = new DayWishes(
                terms.mostInRow().orElse(Integer.MAX_VALUE),
                rests.of(terms.rests()),
                FairnessTarget.of(person, asked, terms.leastMeetings()),
                unwanted);
        return day.isNone() ? DayWishes.NONE : day;
    }

    private void readWishes() {
        instance.wishes().stream()
                .filter(this::isFrozen)
                .forEach(wish ->
                        wish.terms().choice().ifPresent(choice -> frozenChoices.putIfAbsent(choice, wish.id())));
        for (InstanceWish wish : instance.wishes()) {
            List<Slot> possible = possibleSlots(wish);
            if (!possible.isEmpty() && !isSettled(wish)) {
                wishes.add(isFrozen(wish) ? wish.asMandatory() : wish);
                possibleSlots.add(possible);
            }
        }
    }

    /** Whether another wish of the same choice is published and stays where it is. */
    private boolean isSettled(InstanceWish wish) {
        return wish.terms().choice().isPresent()
                && frozenChoices.getOrDefault(wish.terms().choice().getAsLong(), wish.id()) != wish.id();
    }

    private List<Slot> possibleSlots(InstanceWish wish) {
        MeetingNeeds needs = needs(wish);
        BitSet everybodyThere = participants.get(wish.firstId()).availability();
        participants.get(wish.secondId()).keepAvailable(everybodyThere);
        needs.others().forEach(other -> other.keepAvailable(everybodyThere));
        List<Slot> possible = everybodyThere.stream()
                .mapToObj(slots::get)
                .filter(slot -> wish.allows(slot.id())
                        && minutes(slot) >= wish.terms().leastMinutes()
                        && needs.areServedIn(slot))
                .toList();
        if (published.frozenSlots() == 0) {
            return possible;
        }
        Slot home = home(wish);
        if (isFrozen(home) && possible.contains(home) && isTableOpen(wish)) {
            return List.of(home);
        }
        return possible.stream()
                .filter(slot -> !isFrozen(slot) || slot.equals(home))
                .toList();
    }

    /** Where the wish is published, null if nowhere. */
    private Slot home(InstanceWish wish) {
        Published.Place place = published.places().get(wish.id());
        return place == null ? null : slotsById.get(place.slotId());
    }

    private boolean isFrozen(Slot slot) {
        return slot != null && slot.index() < published.frozenSlots();
    }

    /** Whether the meeting is published in a frozen slot and can stay there at its table. */
    private boolean isFrozen(InstanceWish wish) {
        Slot home = home(wish);
        return isFrozen(home) && isTableOpen(wish) && possibleSlots(wish).contains(home);
    }

    /** Whether the table at which the wish is published, if it is, is still open then. */
    private boolean isTableOpen(InstanceWish wish) {
        Published.Place place = published.places().get(wish.id());
        return place == null
                || place.tableId().isEmpty()
                || suitability.isOpen(place.tableId().getAsLong(), place.slotId());
    }

    private long minutes(Slot slot) {
        InstanceSlot read = instance.slots().get(slot.index());
        return Duration.between(read.start(), read.end()).toMinutes();
    }

    private MeetingNeeds needs(InstanceWish wish) {
        BitSet tables = suitability.tablesFor(wish);
        return new MeetingNeeds(
                wish.terms().otherIds().stream().sorted().map(participants::get).toList(),
                suitability.isAtTable(wish),
                suitability.hasChoiceOfTables(wish),
                tables,
                suitability.needsInterpreter(wish),
                suitability.interpretersFor(wish),
                areas.areaOf(tables),
                wish.terms().choice().isPresent()
                        ? choices.computeIfAbsent(wish.terms().choice().getAsLong(), id -> choices.size())
                        : -1);
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
                    needs(wish),
                    possibleSlots.get(meetings.size()));
            Published.Place place = published.places().get(wish.id());
            if (place != null) {
                meeting.publishedAt(home(wish), place.disturbance());
            }
            meeting.everybody().forEach(person -> attendances.add(new Attendance(person, meeting.index())));
            meetings.add(meeting);
        }
        int[][] earlier = earlier();
        List<MeetingQuota> quotas = quotas();
        ScheduleSearch search = new ScheduleSearch(
                new SearchFacts(grid, instance.slots(), slots, inOrder, areas).of(meetings, earlier, quotas),
                weights,
                RelaxedEvent.of(inOrder, meetings, totalTables()),
                limits,
                published);
        PlanningProblem problem =
                new PlanningProblem(weights, facts(attendances, orders(earlier), quotas), meetings, search);
        keep(start, problem);
        return problem;
    }

    private PlanningFacts facts(List<Attendance> attendances, List<Order> orders, List<MeetingQuota> quotas) {
        return new PlanningFacts(slots, inOrder, attendances, orders, quotas, areas);
    }

    private long totalTables() {
        return slots.stream().mapToLong(slot -> slot.openTables().cardinality()).sum();
    }

    private List<MeetingQuota> quotas() {
        List<MeetingQuota> quotas = new ArrayList<>();
        for (InstanceQuota quota : instance.terms().quotas()) {
            BitSet counting = new BitSet();
            for (int index = 0; index < wishes.size(); index++) {
                counting.set(index, quota.wishIds().contains(wishes.get(index).id()));
            }
            quotas.add(new MeetingQuota(quota, counting));
        }
        return quotas;
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

    private void keep(Map<Long, Long> start, PlanningProblem problem) {
        Timetable present = problem.search().emptyTimetable();
        List<PlannedMeeting> order = problem.meetings().stream()
                .sorted(Comparator.comparing(PlannedMeeting::isMandatory)
                        .thenComparing(meeting -> isTableOpen(wishes.get(meeting.index())))
                        .thenComparing(PlannedMeeting::weight)
                        .reversed())
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

    /** The plan of a solution of this problem, with tables and interpreters. */
    Plan plan(PlanningProblem solution) {
        List<PlannedMeeting> placed =
                solution.meetings().stream().filter(PlannedMeeting::isPlaced).toList();
        int[] tables = tables(placed);
        int[] interpreters = InterpreterAssignment.assign(placed, wishes.size(), keptInterpreters(placed));
        List<PlacedMeeting> meetings = placed.stream()
                .filter(meeting -> !meeting.isAtTable() || tables[meeting.index()] >= 0)
                .filter(meeting -> !meeting.needs().interpreted() || interpreters[meeting.index()] >= 0)
                .map(meeting -> describe(meeting, tables[meeting.index()], interpreters[meeting.index()]))
                .toList();
        return Plan.of(instance, meetings, weights.soft());
    }

    /** Lets meetings that stay sit where they are; those outside the frozen slots not if somebody goes without for it. */
    private int[] tables(List<PlannedMeeting> placed) {
        Map<Integer, Integer> kept = keptTables(placed);
        int[] tables = assignTables(placed, kept, kept.keySet());
        if (kept.isEmpty()
                || placed.stream().allMatch(meeting -> !meeting.isAtTable() || tables[meeting.index()] >= 0)) {
            return tables;
        }
        Set<Integer> frozen = placed.stream()
                .filter(meeting -> isFrozen(meeting.slot()))
                .map(PlannedMeeting::index)
                .collect(Collectors.toSet());
        return assignTables(placed, kept, frozen);
    }

    private int[] assignTables(List<PlannedMeeting> placed, Map<Integer, Integer> kept, Set<Integer> firm) {
        return new TableAssignment(suitability, areas, slots).assign(placed, wishes.size(), kept, firm);
    }

    /** The interpreters of meetings that stay in the slot in which they are published, by the meeting's index. */
    private Map<Integer, Integer> keptInterpreters(List<PlannedMeeting> placed) {
        return kept(placed, Published.Place::interpreterId, suitability::positionOfInterpreter);
    }

    /** The tables of meetings that stay in the slot in which they are published, by the meeting's index. */
    private Map<Integer, Integer> keptTables(List<PlannedMeeting> placed) {
        return kept(placed, Published.Place::tableId, suitability::positionOfTable);
    }

    private Map<Integer, Integer> kept(
            List<PlannedMeeting> placed, Function<Published.Place, OptionalLong> what, LongToIntFunction position) {
        Map<Integer, Integer> kept = new HashMap<>();
        for (PlannedMeeting meeting : placed) {
            Published.Place place =
                    published.places().get(wishes.get(meeting.index()).id());
            if (place != null && !meeting.isDisturbed()) {
                what.apply(place).ifPresent(id -> kept.put(meeting.index(), position.applyAsInt(id)));
            }
        }
        return kept;
    }

    private PlacedMeeting describe(PlannedMeeting meeting, int table, int interpreter) {
        InstanceWish wish = wishes.get(meeting.index());
        return new PlacedMeeting(
                wish.id(),
                wish.firstId(),
                wish.secondId(),
                wish.weight(),
                meeting.slot().id(),
                table < 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(suitability.tables().get(table).id()),
                interpreter < 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                suitability.interpreters().get(interpreter).id()));
    }

    /** Whether no wish can take place, so that there is nothing to search. */
    boolean isEmpty() {
        return wishes.isEmpty();
    }
}
