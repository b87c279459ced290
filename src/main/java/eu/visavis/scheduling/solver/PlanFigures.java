package eu.visavis.scheduling.solver;

/**
 * How good a plan is. Only the first block can be compared between events.
 *
 * @param wished number of wishes
 * @param placed number of wishes with a slot
 * @param wishedWeight their weight, placed or not
 * @param placedWeight the weight of the placed ones
 * @param idleGaps slots in which a participant is available and waits between two meetings of one session
 * @param fairnessShortfall sum over participants of the square of the meetings they lack to what fairness aims at
 * @param tableChanges how often a participant changes the table between two consecutive meetings of one session
 * @param interruptions groups of slots without a meeting between two meetings of a participant in one session
 * @param doubleBookings meetings of a participant, or at a table, in one slot beyond the first
 * @param unavailable places in meetings, and tables, taken outside their availability or that of the wish
 * @param overLimit meetings of participants over their limit
 * @param withoutTable meetings that need a table and have none, or have one without need
 * @param mandatoryUnplaced mandatory wishes without a slot
 * @param outOfOrder placed wishes that do not come after one that must be earlier
 * @param unevenInterruptions by how many interruptions the allowed difference between participants is passed
 * @param terms how the plan keeps what holds beyond
 */
public record PlanFigures(
        int wished,
        int placed,
        long wishedWeight,
        long placedWeight,
        int idleGaps,
        long fairnessShortfall,
        int tableChanges,
        int interruptions,
        int doubleBookings,
        int unavailable,
        int overLimit,
        int withoutTable,
        int mandatoryUnplaced,
        int outOfOrder,
        int unevenInterruptions,
        TermFigures terms) {
    /** The weight of the placed wishes, less what is missing to the least of people and to the programme. */
    public long value() {
        return placedWeight
                - PlanWeights.LACKING_MEETING * terms.tooFewMeetings()
                - PlanWeights.LACKING_QUOTA * terms.quotaMissing();
    }

    /** Whether the plan keeps every rule that must be kept. */
    public boolean feasible() {
        return doubleBookings == 0
                && unavailable == 0
                && overLimit == 0
                && withoutTable == 0
                && mandatoryUnplaced == 0
                && outOfOrder == 0
                && unevenInterruptions == 0
                && terms.areKept();
    }
}
