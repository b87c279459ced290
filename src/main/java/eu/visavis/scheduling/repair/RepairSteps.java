package eu.visavis.scheduling.repair;

import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.Spot;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.repair.Change;
import eu.visavis.scheduling.solver.repair.ChangeGroup;
import eu.visavis.scheduling.solver.repair.LossReason;
import eu.visavis.scheduling.solver.repair.LostMeeting;
import eu.visavis.scheduling.solver.repair.RepairProposal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Proposals as steps of two people each: ids of wishes differ from reading to reading. */
final class RepairSteps {
    private RepairSteps() {}

    /** What a proposal says: first the lost meetings without another place, then group by group what can be accepted. */
    static List<RepairStep> of(RepairProposal proposal) {
        List<RepairStep> steps = new ArrayList<>();
        Map<Long, LossReason> lost = proposal.lost().stream()
                .collect(Collectors.toMap(one -> one.meeting().wishId(), LostMeeting::reason));
        proposal.calledOff()
                .forEach(one -> steps.add(new RepairStep(
                        pair(one.meeting()),
                        Optional.of(spot(one.meeting())),
                        Optional.empty(),
                        Optional.of(one.reason()),
                        OptionalInt.empty())));
        int number = 0;
        for (ChangeGroup group : proposal.groups()) {
            for (Change change : group.changes()) {
                steps.add(new RepairStep(
                        pair(change.after().or(change::before).orElseThrow()),
                        change.before().map(RepairSteps::spot),
                        change.after().map(RepairSteps::spot),
                        Optional.ofNullable(lost.get(change.wishId())),
                        OptionalInt.of(number)));
            }
            number++;
        }
        return steps;
    }

    /**
     * The meetings if some groups are accepted. What is lost falls out in any case.
     *
     * @param standing what is published
     * @param accepted numbers of groups
     */
    static Map<Pair, Spot> carriedOut(Map<Pair, Spot> standing, List<RepairStep> steps, Collection<Integer> accepted) {
        Map<Pair, Spot> meetings = new HashMap<>(standing);
        for (RepairStep step : steps) {
            boolean taken =
                    step.group().isPresent() && accepted.contains(step.group().getAsInt());
            if (taken && step.after().isPresent()) {
                meetings.put(step.pair(), step.after().get());
            } else if (taken || step.lost().isPresent()) {
                meetings.remove(step.pair());
            }
        }
        return meetings;
    }

    private static Pair pair(PlacedMeeting meeting) {
        return Pair.of(meeting.firstId(), meeting.secondId());
    }

    private static Spot spot(PlacedMeeting meeting) {
        return new Spot(new Place(meeting.slotId(), meeting.tableId()), meeting.interpreterId());
    }
}
