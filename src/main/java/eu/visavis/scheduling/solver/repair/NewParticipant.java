package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody comes whom nobody expected.
 *
 * @param wishes whom they want to meet, and who wants to meet them
 */
public record NewParticipant(InstanceParticipant participant, List<InstanceWish> wishes) implements Disruption {
    public NewParticipant {
        wishes = List.copyOf(wishes);
    }

    @Override
    public Instance changed(Instance before) {
        List<InstanceParticipant> people = new ArrayList<>(before.participants());
        people.add(participant);
        List<InstanceWish> all = new ArrayList<>(before.wishes());
        all.addAll(wishes);
        return before.withParticipants(people).withWishes(all);
    }
}
