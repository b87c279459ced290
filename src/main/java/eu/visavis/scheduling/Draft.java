package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlaceCheck;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A draft as it is at one moment, with everything that says what can be changed in it. What nobody wishes any more, or has no
 * slot any more, is as if it had no place. Not safe for concurrent use.
 */
public final class Draft {
    private final Instance instance;
    private final PairedWishes wishes;
    private final PlanAim aim;
    private final Map<Integer, DraftMeeting> meetings = new HashMap<>();
    private final Map<Long, Integer> positionOfWish = new HashMap<>();
    private final Map<Integer, InstanceWish> wishOf = new HashMap<>();
    private final List<PlacedMeeting> placed = new ArrayList<>();
    private final List<DraftMeeting> inOrder = new ArrayList<>();

    Draft(Instance instance, PlanAim aim, List<PlannedMeeting> rows) {
        this.instance = instance;
        this.aim = aim;
        wishes = new PairedWishes(instance);
        Set<Long> slots = new HashSet<>();
        instance.slots().forEach(slot -> slots.add(slot.id()));
        for (PlannedMeeting stored : rows) {
            Optional<InstanceWish> wish = wishes.of(stored.row().pair());
            boolean there = wish.isPresent()
                    && stored.row()
                            .place()
                            .filter(place -> slots.contains(place.slotId()))
                            .isPresent();
            DraftMeeting meeting = new DraftMeeting(
                    stored.position(), row(stored.row(), wish, there), stored.isLocked(), stored.revision());
            meetings.put(meeting.position(), meeting);
            inOrder.add(meeting);
            wish.ifPresent(one -> {
                positionOfWish.put(one.id(), meeting.position());
                wishOf.put(meeting.position(), one);
            });
            if (there) {
                placed.add(placed(meeting));
            }
        }
    }

    /** The same draft with other rows. */
    Draft with(List<PlannedMeeting> rows) {
        return new Draft(instance, aim, rows);
    }

    private static PlanRow row(PlanRow stored, Optional<InstanceWish> wish, boolean there) {
        return new PlanRow(
                stored.pair(),
                stored.weight(),
                there ? stored.place() : Optional.empty(),
                stored.reason(),
                stored.interpreter(),
                wish.map(one -> one.terms().otherIds()).orElse(stored.joining()));
    }

    private PlacedMeeting placed(DraftMeeting meeting) {
        PlanRow row = meeting.row();
        return wishes.meeting(row.pair(), row.place().orElseThrow(), row.interpreter());
    }

    /** All wishes that are still there, with a place or without, in the order of their keys. */
    public List<DraftMeeting> meetings() {
        return inOrder.stream()
                .filter(meeting -> wishOf.containsKey(meeting.position()))
                .toList();
    }

    /** A wish that is still there, by its key. */
    public Optional<DraftMeeting> meeting(int position) {
        return Optional.ofNullable(meetings.get(position)).filter(meeting -> wishOf.containsKey(position));
    }

    /** Whether no schedule may do without this meeting. */
    public boolean isMandatory(int position) {
        return wishOf.get(position).mandatory();
    }

    /** Everybody who is in a meeting, by their ids. */
    public List<Long> people(int position) {
        return wishOf.get(position).peopleIds();
    }

    /** What the independent check finds of the draft. */
    public PlanCheck check() {
        return PlanCheck.of(instance, placed, aim.weights());
    }

    /** The rules that the draft breaks as a whole, by their ids. */
    public List<String> brokenRules() {
        return UnsoundPlan.brokenBy(check().figures());
    }

    /** What is wrong with the places that meetings have, by the keys of the meetings. */
    public Map<Integer, DraftClash> clashes() {
        PlaceCheck check = new PlaceCheck(instance, placed);
        Map<Integer, DraftClash> clashes = new HashMap<>();
        for (PlacedMeeting meeting : placed) {
            int position = positionOfWish.get(meeting.wishId());
            check.leave(meeting);
            check.clash(wishOf.get(position), meeting.slotId(), meeting.tableId())
                    .ifPresent(clash -> clashes.put(position, clash(clash, position, meeting.slotId())));
            check.enter(meeting);
        }
        return clashes;
    }

    /**
     * Begins to try places for a meeting.
     *
     * @param position of a meeting that is still there
     */
    public DraftTrial trial(int position) {
        return new DraftTrial(this, instance, position);
    }

    PlaceCheck placeCheck() {
        return new PlaceCheck(instance, placed);
    }

    Optional<PlacedMeeting> placedMeeting(int position) {
        return meeting(position).filter(DraftMeeting::isPlaced).map(this::placed);
    }

    InstanceWish wish(int position) {
        return wishOf.get(position);
    }

    int position(PlacedMeeting meeting) {
        return positionOfWish.get(meeting.wishId());
    }

    DraftClash clash(PlaceCheck.Clash clash, int concerned, long slotId) {
        return new DraftClash(
                Optional.of(clash.hindrance()),
                clash.person(),
                clash.wish().isPresent()
                        ? OptionalInt.of(positionOfWish.get(clash.wish().getAsLong()))
                        : OptionalInt.empty(),
                OptionalLong.of(slotId),
                concerned);
    }
}
