package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Translates an instance into a planning problem, and what the search found back. */
final class ProblemModel {
    private final Instance instance;
    private final PlanWeights weights;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Long, Slot> slotsById = new HashMap<>();
    private final Map<Long, InstanceParticipant> people = new HashMap<>();
    private final Map<Long, Participant> participants = new LinkedHashMap<>();
    /** The wishes that can take place; each at the index of its meeting. */
    private final List<InstanceWish> wishes = new ArrayList<>();

    ProblemModel(Instance instance, PlanWeights weights) {
        this.instance = instance;
        this.weights = weights;
        readSlots();
        instance.participants().forEach(person -> people.put(person.id(), person));
        instance.wishes().stream()
                .filter(wish -> !possibleSlots(wish).isEmpty())
                .forEach(wishes::add);
        readParticipants();
    }

    private void readSlots() {
        Map<Long, Integer> sessions = new HashMap<>();
        instance.slots().forEach(slot -> sessions.putIfAbsent(slot.sessionId(), sessions.size()));
        instance.slots().stream()
                .sorted(Comparator.comparing(slot -> sessions.get(slot.sessionId())))
                .forEach(slot -> {
                    int openTables = OpenTables.count(instance, slot);
                    Slot read = new Slot(slots.size(), slot.id(), sessions.get(slot.sessionId()), openTables);
                    slots.add(read);
                    slotsById.put(slot.id(), read);
                });
    }

    private List<Slot> possibleSlots(InstanceWish wish) {
        InstanceParticipant first = people.get(wish.firstId());
        InstanceParticipant second = people.get(wish.secondId());
        return slots.stream()
                .filter(slot -> first.availableSlotIds().contains(slot.id())
                        && second.availableSlotIds().contains(slot.id())
                        && (!isAtTable(wish) || slot.openTables() > 0))
                .toList();
    }

    private boolean isAtTable(InstanceWish wish) {
        return !people.get(wish.firstId()).online()
                && !people.get(wish.secondId()).online();
    }

    private void readParticipants() {
        Map<Long, Integer> allWishes = new HashMap<>();
        for (InstanceWish wish : instance.wishes()) {
            allWishes.merge(wish.firstId(), 1, Integer::sum);
            allWishes.merge(wish.secondId(), 1, Integer::sum);
        }
        Map<Long, List<Integer>> possible = new HashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            possible.computeIfAbsent(wishes.get(i).firstId(), id -> new ArrayList<>())
                    .add(i);
            possible.computeIfAbsent(wishes.get(i).secondId(), id -> new ArrayList<>())
                    .add(i);
        }
        for (InstanceParticipant person : instance.participants()) {
            BitSet available = new BitSet();
            person.availableSlotIds()
                    .forEach(id -> available.set(slotsById.get(id).index()));
            int target = FairnessTarget.of(person, allWishes.getOrDefault(person.id(), 0), weights.fairnessTarget());
            int[] own = possible.getOrDefault(person.id(), List.of()).stream()
                    .mapToInt(i -> i)
                    .toArray();
            participants.put(
                    person.id(),
                    new Participant(
                            participants.size(),
                            person.id(),
                            available,
                            person.maxMeetings().orElse(Integer.MAX_VALUE),
                            target,
                            own));
        }
    }

    /**
     * The problem, with the meetings of the starting point that still can take place.
     *
     * @param start slot ids; pairs without a wish and unknown slots are passed over
     */
    PlanningProblem problem(Map<WishPair, Long> start) {
        List<PlannedMeeting> meetings = new ArrayList<>();
        List<Attendance> attendances = new ArrayList<>();
        for (InstanceWish wish : wishes) {
            PlannedMeeting meeting = new PlannedMeeting(
                    meetings.size(),
                    participants.get(wish.firstId()),
                    participants.get(wish.secondId()),
                    wish,
                    isAtTable(wish),
                    possibleSlots(wish));
            attendances.add(new Attendance(meeting.first(), meeting.index()));
            attendances.add(new Attendance(meeting.second(), meeting.index()));
            meetings.add(meeting);
        }
        PlanningProblem problem =
                new PlanningProblem(weights, slots, List.copyOf(participants.values()), attendances, meetings);
        keep(start, problem);
        return problem;
    }

    private void keep(Map<WishPair, Long> start, PlanningProblem problem) {
        Occupancy occupancy = new Occupancy(problem);
        Draft present = new Draft(occupancy);
        for (PlannedMeeting meeting : problem.meetings()) {
            Slot slot = slotsById.get(start.get(wishes.get(meeting.index()).pair()));
            if (slot != null
                    && present.fits(meeting, slot)
                    && !present.isAtLimit(meeting.first())
                    && !present.isAtLimit(meeting.second())) {
                occupancy.take(meeting);
                meeting.moveTo(slot);
                occupancy.put(meeting);
            }
        }
    }

    /** The plan of a solution of this problem, with tables. */
    Plan plan(PlanningProblem solution) {
        List<PlannedMeeting> placed =
                solution.meetings().stream().filter(PlannedMeeting::isPlaced).toList();
        Map<PlannedMeeting, Long> tables =
                new TableAssignment(slots.size(), OpenTables.inOrder(instance)).assign(placed);
        List<PlacedMeeting> meetings = placed.stream()
                .map(meeting -> describe(meeting, Optional.ofNullable(tables.get(meeting))))
                .toList();
        return Plan.of(instance, meetings, weights.fairnessTarget());
    }

    private PlacedMeeting describe(PlannedMeeting meeting, Optional<Long> table) {
        InstanceWish wish = wishes.get(meeting.index());
        return new PlacedMeeting(
                wish.firstId(),
                wish.secondId(),
                wish.weight(),
                meeting.slot().id(),
                table.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    /** Whether no wish can take place, so that there is nothing to search. */
    boolean isEmpty() {
        return wishes.isEmpty();
    }
}
