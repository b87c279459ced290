package eu.visavis.scheduling.solver;

import java.util.List;

/**
 * What holds for an event beyond its slots, tables, people and wishes.
 *
 * @param walks ways that take time; two for the same areas are not wanted
 * @param interpreters empty if nobody interprets: then those without a common language cannot meet
 * @param quotas what the programme wants
 */
public record EventTerms(List<InstanceWalk> walks, List<InstanceInterpreter> interpreters, List<InstanceQuota> quotas) {
    /** Nothing in particular. */
    public static final EventTerms NONE = new EventTerms(List.of(), List.of(), List.of());

    public EventTerms {
        walks = List.copyOf(walks);
        interpreters = List.copyOf(interpreters);
        quotas = List.copyOf(quotas);
    }

    /** How many minutes the way takes. */
    public int minutes(long areaId, long otherAreaId) {
        return walks.stream()
                .filter(walk -> walk.areaId() == areaId && walk.otherAreaId() == otherAreaId
                        || walk.areaId() == otherAreaId && walk.otherAreaId() == areaId)
                .mapToInt(InstanceWalk::minutes)
                .max()
                .orElse(0);
    }
}
