package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import java.util.ArrayList;
import java.util.List;

/** Two who are there want to meet as well. */
public record NewWish(InstanceWish wish) implements Disruption {
    @Override
    public Instance changed(Instance before) {
        List<InstanceWish> all = new ArrayList<>(before.wishes());
        all.add(wish);
        return before.withWishes(all);
    }
}
