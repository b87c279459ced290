package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanRun;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.SoftWeights;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The repair of a published plan, to be used once. {@link #stop()} may be called from any thread.
 *
 * <p>It calls nothing off that can still take place, except for mandatory wishes, moves few meetings, touches nothing in the
 * frozen slots and gives those who are left waiting others whom they wish to meet.
 */
public final class Repair {
    private final Instance event;
    private final List<PlacedMeeting> published;
    private final Set<Long> mandatory;
    private final PlanRun run;

    /**
     * Prepares a repair.
     *
     * @param before the event as it was published
     * @param soft what the rules that organisers can weigh cost; differences of interruptions are passed over
     * @param published the meetings that people know, feasible before; those of wishes that the event no longer has are
     *     passed over, and what the others weigh says the event
     * @param disruptions what has come in between, in the order in which it has; mandatory wishes that it makes impossible
     *     are mandatory no more
     * @throws IllegalArgumentException if something has come in between that does not fit the event
     */
    public Repair(
            PlanSolver solver,
            Instance before,
            SoftWeights soft,
            List<PlacedMeeting> published,
            List<Disruption> disruptions,
            RepairLimits limits) {
        Instance disturbed = before;
        for (Disruption disruption : disruptions) {
            disturbed = disruption.changed(disturbed);
        }
        this.published = asWished(disturbed, published);
        event = Obligations.possible(disturbed, this.published, limits.frozenSlots());
        mandatory = event.wishes().stream()
                .filter(InstanceWish::mandatory)
                .map(InstanceWish::id)
                .collect(Collectors.toSet());
        int mostMoved = limits.mostMoved(Remains.of(event, this.published));
        Published known = new Published(places(this.published), OptionalInt.of(mostMoved), limits.frozenSlots(), true);
        run = solver.prepareAgain(event, withoutEvenness(soft), limits.search(), known);
    }

    private static List<PlacedMeeting> asWished(Instance event, List<PlacedMeeting> published) {
        Map<Long, PlacedMeeting> places =
                published.stream().collect(Collectors.toMap(PlacedMeeting::wishId, Function.identity()));
        return event.wishes().stream()
                .filter(wish -> places.containsKey(wish.id()))
                .map(wish -> at(places.get(wish.id()), wish))
                .toList();
    }

    private static PlacedMeeting at(PlacedMeeting place, InstanceWish wish) {
        return new PlacedMeeting(
                wish.id(),
                wish.firstId(),
                wish.secondId(),
                wish.weight(),
                place.slotId(),
                place.tableId(),
                place.interpreterId());
    }

    private static Map<Long, Published.Place> places(List<PlacedMeeting> published) {
        return published.stream()
                .collect(Collectors.toMap(
                        PlacedMeeting::wishId,
                        meeting -> new Published.Place(meeting.slotId(), meeting.tableId(), meeting.interpreterId())));
    }

    /** Who has lost meetings may have been interrupted more than others allow; nothing is to be moved for that. */
    private static SoftWeights withoutEvenness(SoftWeights soft) {
        return new SoftWeights(
                soft.idleGap(),
                soft.unfairShare(),
                soft.tableChange(),
                soft.interruption(),
                soft.unwantedTime(),
                soft.fairnessTarget(),
                OptionalInt.empty());
    }

    /**
     * Searches in the calling thread until a limit is reached, the repair is stopped or nothing is left to improve.
     *
     * @param onBetter receives proposals in the calling thread: at once one that only calls off what cannot take place, then
     *     better ones, at most two per second
     * @return the best proposal found
     * @throws IllegalStateException if the repair was used before
     */
    public RepairProposal propose(Consumer<RepairProposal> onBetter) {
        onBetter.accept(proposal(Remains.of(event, published).meetings()));
        return proposal(
                run.solve(better -> onBetter.accept(proposal(better.plan().placed())))
                        .placed());
    }

    private RepairProposal proposal(List<PlacedMeeting> repaired) {
        RepairProposal proposal = new RepairProposal(event, published, repaired);
        List<Integer> wanted = proposal.everything().stream()
                .filter(group -> isWorthIt(proposal.groups().get(group)))
                .toList();
        return wanted.size() == proposal.groups().size()
                ? proposal
                : new RepairProposal(event, published, proposal.plan(wanted));
    }

    /**
     * Whether nothing is called off for other than mandatory wishes. The search sees to that, but where tables are far apart
     * a meeting that it moves can end up without a table in reach.
     */
    private boolean isWorthIt(ChangeGroup group) {
        return group.changes().stream().noneMatch(change -> change.kind() == Change.Kind.CALLED_OFF)
                || group.changes().stream()
                        .anyMatch(change ->
                                change.kind() != Change.Kind.CALLED_OFF && mandatory.contains(change.wishId()));
    }

    /** Ends the search soon with the best proposal found so far, also if it has not begun. */
    public void stop() {
        run.stop();
    }
}
