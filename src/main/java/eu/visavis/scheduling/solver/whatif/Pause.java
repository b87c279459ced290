package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.InstanceSlot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pause between the slots of a session. */
final class Pause {
    private Pause() {}

    /** The pause that is most usual between slots of these, which follow each other; the shortest of several; else 0. */
    static Duration usual(List<InstanceSlot> session) {
        Map<Duration, Integer> counts = new HashMap<>();
        for (int i = 1; i < session.size(); i++) {
            counts.merge(
                    Duration.between(session.get(i - 1).end(), session.get(i).start()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Duration, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Duration, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(Duration.ZERO);
    }
}
