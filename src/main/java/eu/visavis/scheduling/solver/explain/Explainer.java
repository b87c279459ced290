package eu.visavis.scheduling.solver.explain;

import eu.visavis.scheduling.solver.Agendas;
import eu.visavis.scheduling.solver.FreePlaces;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.explain.SlotView.Presence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Explains one plan. What it suggests was tried out: with the change, a short search that goes on from the plan gives the
 * wish a place, whatever the search draws.
 */
public final class Explainer {
    /** Changes of one kind that are tried out before the kind is given up. */
    private static final int TRIALS_OF_KIND = 4;

    private static final int STEPS = 6_000;
    private static final long[] SEEDS = {1, 2, 3};

    private final PlanSolver solver;
    private final Instance instance;
    private final SoftWeights soft;
    private final Map<Long, Long> slotOf = new HashMap<>();
    private final Map<Long, InstanceWish> wishes;
    private final Map<Long, InstanceParticipant> people;
    private final Agendas agendas;
    private final FreePlaces freePlaces;

    /**
     * Looks at a plan.
     *
     * @param soft what the plan's soft rules cost
     * @param placed the meetings of the plan
     */
    public Explainer(PlanSolver solver, Instance instance, SoftWeights soft, List<PlacedMeeting> placed) {
        this.solver = solver;
        this.instance = instance;
        this.soft = soft;
        wishes = instance.wishes().stream().collect(Collectors.toMap(InstanceWish::id, wish -> wish));
        people = instance.participants().stream().collect(Collectors.toMap(InstanceParticipant::id, person -> person));
        agendas = new Agendas(instance, placed);
        freePlaces = new FreePlaces(instance, agendas);
        placed.forEach(meeting -> slotOf.put(meeting.wishId(), meeting.slotId()));
    }

    /**
     * Explains why a wish has no place.
     *
     * @throws IllegalArgumentException if there is no such wish, or it has a place
     */
    public Explanation explain(long wishId) {
        InstanceWish wish = wishes.get(wishId);
        if (wish == null || slotOf.containsKey(wishId)) {
            throw new IllegalArgumentException("No wish without a place: " + wishId);
        }
        List<SlotView> slots =
                instance.slots().stream().map(slot -> view(wish, slot.id())).toList();
        Set<Long> atLimit = LongStream.of(wish.firstId(), wish.secondId())
                .boxed()
                .filter(person -> agendas.isAtLimit(people.get(person)))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Explanation(wishId, atLimit, slots, helps(wish, slots, atLimit));
    }

    private SlotView view(InstanceWish wish, long slot) {
        return new SlotView(
                slot,
                presence(wish.firstId(), slot),
                presence(wish.secondId(), slot),
                wish.terms().otherIds().stream()
                        .sorted()
                        .map(person -> presence(person, slot))
                        .filter(presence -> presence != Presence.FREE)
                        .findFirst()
                        .orElse(Presence.FREE),
                wish.allows(slot),
                freePlaces.hasTable(wish, slot));
    }

    private Presence presence(long person, long slot) {
        if (agendas.meetingOf(person, slot).isPresent()) {
            return Presence.BUSY;
        }
        return people.get(person).availableSlotIds().contains(slot) ? Presence.FREE : Presence.ABSENT;
    }

    private boolean needsTable(InstanceWish wish) {
        return people.get(wish.firstId()).meetsAtTable(people.get(wish.secondId()));
    }

    /** The first change of each kind that was tried out with success. */
    private List<Help> helps(InstanceWish wish, List<SlotView> slots, Set<Long> atLimit) {
        Map<Object, List<Help>> kinds = new LinkedHashMap<>();
        for (Help help : candidates(wish, slots, atLimit)) {
            kinds.computeIfAbsent(kind(help), kind -> new ArrayList<>()).add(help);
        }
        List<Help> single = kinds.values().stream()
                .flatMap(sameKind -> firstThatPlaces(wish, sameKind).stream())
                .toList();
        return single.isEmpty() && atLimit.isEmpty()
                ? firstThatPlaces(wish, together(wish, slots)).stream().toList()
                : single;
    }

    private Optional<Help> firstThatPlaces(InstanceWish wish, List<Help> helps) {
        return helps.stream()
                .limit(TRIALS_OF_KIND)
                .filter(help -> places(help, wish.id()))
                .findFirst();
    }

    /** Somebody stays longer, and does not use that time for others. */
    private List<Help> together(InstanceWish wish, List<SlotView> slots) {
        return stays(wish, slots.stream().filter(SlotView::allowed).toList()).stream()
                .<Help>map(stay -> new Help.Together(stay, new Help.Priority(wish.id())))
                .toList();
    }

    private static Object kind(Help help) {
        return help instanceof Help.LongerStay stay ? stay.participantIds().size() : help.getClass();
    }

    private List<Help> candidates(InstanceWish wish, List<SlotView> slots, Set<Long> atLimit) {
        List<SlotView> allowed = slots.stream().filter(SlotView::allowed).toList();
        List<Help> candidates = new ArrayList<>();
        if (atLimit.isEmpty()) {
            allowed.stream().filter(SlotView::isFree).forEach(slot -> candidates.add(new Help.AsItIs(slot.slotId())));
            List<Help.LongerStay> stays = stays(wish, allowed);
            stays.stream().filter(stay -> stay.participantIds().size() == 1).forEach(candidates::add);
            allowed.stream()
                    .filter(slot -> !slot.hasTable() && isFreeFor(slot))
                    .forEach(slot -> candidates.add(new Help.MoreTables(slot.slotId())));
            stays.stream().filter(stay -> stay.participantIds().size() == 2).forEach(candidates::add);
        } else if (atLimit.size() == 1) {
            long person = atLimit.iterator().next();
            allowed.stream()
                    .filter(SlotView::isFree)
                    .forEach(slot -> candidates.add(new Help.HigherLimit(person, slot.slotId())));
        }
        allowed.stream()
                .flatMap(slot -> releases(wish, slot, atLimit).stream())
                .sorted(Comparator.comparingInt(
                        release -> wishes.get(release.wishId()).weight()))
                .forEach(candidates::add);
        candidates.add(new Help.Priority(wish.id()));
        return candidates;
    }

    private static boolean isFreeFor(SlotView slot) {
        return slot.isFreeForAll();
    }

    /** Where the other one is busy comes last: that meeting may be able to move. */
    private List<Help.LongerStay> stays(InstanceWish wish, List<SlotView> allowed) {
        return Stream.of(false, true)
                .flatMap(busy -> allowed.stream()
                        .filter(slot -> isSomebodyBusy(slot) == busy)
                        .flatMap(slot -> stays(wish, slot).stream())
                        .sorted(nearest()))
                .toList();
    }

    private static boolean isSomebodyBusy(SlotView slot) {
        return slot.first() == Presence.BUSY || slot.second() == Presence.BUSY;
    }

    private static List<Help.LongerStay> stays(InstanceWish wish, SlotView slot) {
        Set<Long> absent = new HashSet<>();
        if (slot.first() == Presence.ABSENT) {
            absent.add(wish.firstId());
        }
        if (slot.second() == Presence.ABSENT) {
            absent.add(wish.secondId());
        }
        return absent.isEmpty() || !slot.hasTable() ? List.of() : List.of(new Help.LongerStay(absent, slot.slotId()));
    }

    /** Close to when they are there anyway. */
    private Comparator<Help.LongerStay> nearest() {
        Map<Long, Integer> order = new HashMap<>();
        instance.slots().forEach(slot -> order.put(slot.id(), order.size()));
        return Comparator.comparingInt(help -> help.participantIds().stream()
                .mapToInt(person -> people.get(person).availableSlotIds().stream()
                        .mapToInt(slot -> Math.abs(order.get(slot) - order.get(help.slotId())))
                        .min()
                        .orElse(order.size()))
                .sum());
    }

    /** Meetings that are not worth more, whose end would free all that the wish needs in their slot. */
    private List<Help.Release> releases(InstanceWish wish, SlotView slot, Set<Long> atLimit) {
        boolean first = slot.first() == Presence.BUSY && slot.second() == Presence.FREE;
        boolean second = slot.second() == Presence.BUSY && slot.first() == Presence.FREE;
        if (!first && !second) {
            return List.of();
        }
        long person = first ? wish.firstId() : wish.secondId();
        InstanceWish given = wishes.get(
                agendas.meetingOf(person, slot.slotId()).orElseThrow().wishId());
        boolean frees = slot.hasTable() || needsTable(given);
        boolean limited = !atLimit.isEmpty() && !atLimit.equals(Set.of(person));
        return given.mandatory() || given.weight() > wish.weight() || !frees || limited
                ? List.of()
                : List.of(new Help.Release(person, given.id(), slot.slotId()));
    }

    private boolean places(Help help, long wishId) {
        Instance changed = help.in(instance);
        for (long seed : SEEDS) {
            Plan plan = solver.prepare(changed, soft, SolveLimits.steps(STEPS, seed), slotOf)
                    .solve(better -> {});
            if (plan.placed().stream().noneMatch(meeting -> meeting.wishId() == wishId)) {
                return false;
            }
        }
        return true;
    }
}
