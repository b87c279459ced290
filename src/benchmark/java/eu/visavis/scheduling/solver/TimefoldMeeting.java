package eu.visavis.scheduling.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** {@link PlannedMeeting} for Timefold. */
@PlanningEntity
public class TimefoldMeeting {
    @PlanningId
    private Integer index;

    private PlannedMeeting meeting;

    @ValueRangeProvider(id = "possibleSlots")
    private List<Slot> possibleSlots;

    @PlanningVariable(valueRangeProviderRefs = "possibleSlots", allowsUnassigned = true)
    private Slot slot;

    TimefoldMeeting() {
        // for Timefold
    }

    TimefoldMeeting(PlannedMeeting meeting) {
        this.index = meeting.index();
        this.meeting = meeting;
        this.possibleSlots = meeting.possibleSlots();
    }

    /** The wish; its own slot is not changed by the search. */
    PlannedMeeting meeting() {
        return meeting;
    }

    int index() {
        return index;
    }

    Slot slot() {
        return slot;
    }
}
