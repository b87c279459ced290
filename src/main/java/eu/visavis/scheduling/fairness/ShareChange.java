package eu.visavis.scheduling.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What another plan would change for one person.
 *
 * @param here meetings in this plan
 * @param there meetings in the other one
 */
public record ShareChange(long participantId, int here, int there) {
    /** The largest first, gains before losses. */
    public static final Comparator<ShareChange> LARGEST_FIRST = Comparator.comparingInt(
                    (ShareChange change) -> Math.abs(change.gain()))
            .reversed()
            .thenComparing(Comparator.comparingInt(ShareChange::gain).reversed());

    /** What changes, or does not, for each person whom one of the two plans knows; the largest first. */
    public static List<ShareChange> between(Fairness here, Fairness there) {
        Map<Long, Integer> others = meetings(there);
        List<ShareChange> changes = new ArrayList<>();
        here.shares().forEach(share -> {
            Integer other = others.remove(share.participantId());
            changes.add(new ShareChange(share.participantId(), share.meetings(), other == null ? 0 : other));
        });
        others.forEach((id, meetings) -> changes.add(new ShareChange(id, 0, meetings)));
        changes.sort(LARGEST_FIRST);
        return List.copyOf(changes);
    }

    private static Map<Long, Integer> meetings(Fairness fairness) {
        Map<Long, Integer> meetings = new HashMap<>();
        fairness.shares().forEach(share -> meetings.put(share.participantId(), share.meetings()));
        return meetings;
    }

    /** Meetings that the person would have more in the other plan; below 0 if fewer. */
    public int gain() {
        return there - here;
    }
}
