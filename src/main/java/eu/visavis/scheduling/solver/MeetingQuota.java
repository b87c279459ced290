package eu.visavis.scheduling.solver;

import java.util.BitSet;
import java.util.List;

/**
 * A quota as the model knows it.
 *
 * @param quota what is wanted
 * @param counting the indexes of the meetings that count
 */
record MeetingQuota(InstanceQuota quota, BitSet counting) {
    /** How many of the meetings are missing. */
    int missing(List<PlannedMeeting> meetings) {
        int all = 0;
        int these = 0;
        for (PlannedMeeting meeting : meetings) {
            if (meeting.isPlaced()) {
                all++;
                these += counting.get(meeting.index()) ? 1 : 0;
            }
        }
        return quota.missing(these, all);
    }
}
