package eu.visavis.scheduling.solver;

/** The number of meetings fairness aims at for one participant. */
final class FairnessTarget {
    private FairnessTarget() {}

    /** The general target, or less where wishes, time or the participant's own limit do not allow as many. */
    static int of(InstanceParticipant participant, int wishes, int target) {
        int possible = Math.min(
                participant.availableSlotIds().size(), participant.maxMeetings().orElse(Integer.MAX_VALUE));
        return Math.min(target, Math.min(wishes, possible));
    }
}
