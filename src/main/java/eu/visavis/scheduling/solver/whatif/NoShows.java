package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.WishTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A share of the people, drawn by chance, does not come, and the schedule is made without them. Their wishes fall away;
 * a meeting that they would only have joined takes place without them.
 *
 * @param percent which share, 1 to 99; rounded to whole people
 */
public record NoShows(int percent) implements Variation {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public NoShows {
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("%d percent cannot stay away".formatted(percent));
        }
    }

    @Override
    public Optional<Instance> of(Instance event, RandomGenerator chance) {
        List<InstanceParticipant> people = new ArrayList<>(event.participants());
        int gone = Math.toIntExact(Math.round(people.size() * percent / 100.0));
        for (int i = 0; i < gone; i++) {
            people.remove(chance.nextInt(people.size()));
        }
        Set<Long> there = people.stream().map(InstanceParticipant::id).collect(Collectors.toSet());
        List<InstanceWish> wishes = event.wishes().stream()
                .filter(wish -> there.contains(wish.firstId()) && there.contains(wish.secondId()))
                .toList();
        Set<Long> left = wishes.stream().map(InstanceWish::id).collect(Collectors.toSet());
        return Optional.of(new Instance(
                event.slots(),
                event.tables(),
                people,
                wishes.stream().map(wish -> among(wish, there, left)).toList(),
                new EventTerms(
                        event.terms().walks(),
                        event.terms().interpreters(),
                        event.terms().quotas().stream()
                                .map(quota -> new InstanceQuota(
                                        quota.name(), both(quota.wishIds(), left), quota.least(), quota.leastPercent()))
                                .toList())));
    }

    @Override
    public boolean isByChance() {
        return true;
    }

    private static InstanceWish among(InstanceWish wish, Set<Long> people, Set<Long> wishes) {
        WishTerms terms = wish.terms();
        return new InstanceWish(
                wish.id(),
                wish.firstId(),
                wish.secondId(),
                wish.weight(),
                wish.mandatory(),
                wish.allowedSlotIds(),
                both(wish.afterIds(), wishes),
                new WishTerms(both(terms.otherIds(), people), terms.choice(), terms.tableId(), terms.leastMinutes()));
    }

    private static Set<Long> both(Set<Long> some, Set<Long> others) {
        Set<Long> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
