package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A longer lunch. Where people keep a rest, each rest becomes so much longer, and ends later if there is no other room for
 * it. Where nobody does, lunch is the longest break of each day that has one of 30 minutes or more, and the slots that
 * begin too early after it fall out.
 *
 * @param minutes how much longer it is, 1 or more
 */
public record LongerLunch(int minutes) implements Variation {
    /** Whoever is away longer than that comes back on another day. */
    private static final Duration NIGHT = Duration.ofHours(6);

    private static final Duration SHORTEST = Duration.ofMinutes(30);

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public LongerLunch {
        if (minutes < 1) {
            throw new IllegalArgumentException("Lunch cannot become longer by %d minutes".formatted(minutes));
        }
    }

    @Override
    public Optional<Instance> of(Instance event, RandomGenerator chance) {
        boolean stated = event.participants().stream()
                .anyMatch(person -> !person.terms().rests().isEmpty());
        if (stated) {
            return Optional.of(event.withParticipants(
                    event.participants().stream().map(this::rested).toList()));
        }
        List<InstanceSlot> slots = event.slots();
        List<Instant> lunches = lunches(slots);
        List<InstanceSlot> left = slots.stream()
                .filter(slot -> lunches.stream()
                        .noneMatch(end -> !slot.start().isBefore(end)
                                && slot.start().isBefore(end.plus(Duration.ofMinutes(minutes)))))
                .toList();
        return left.size() == slots.size() || left.isEmpty()
                ? Optional.empty()
                : Optional.of(MoreSlots.kept(event, left));
    }

    private InstanceParticipant rested(InstanceParticipant person) {
        PersonTerms terms = person.terms();
        return new InstanceParticipant(
                person.id(),
                person.online(),
                person.availableSlotIds(),
                person.maxMeetings(),
                new PersonTerms(
                        terms.tableId(),
                        terms.needs(),
                        terms.languages(),
                        terms.mostInRow(),
                        terms.rests().stream().map(this::longer).toList(),
                        terms.leastMeetings(),
                        terms.unwantedSlotIds()));
    }

    private Rest longer(Rest rest) {
        Duration length = rest.length().plusMinutes(minutes);
        Instant least = rest.from().plus(length);
        return new Rest(rest.from(), rest.to().isBefore(least) ? least : rest.to(), length);
    }

    /** When lunch ends on each day that has one: the first slot after its longest break begins. */
    private static List<Instant> lunches(List<InstanceSlot> slots) {
        List<Instant> ends = new ArrayList<>();
        Duration longest = Duration.ZERO;
        Instant end = null;
        for (int i = 1; i < slots.size(); i++) {
            Duration gap = Duration.between(slots.get(i - 1).end(), slots.get(i).start());
            if (gap.compareTo(NIGHT) >= 0) {
                Optional.ofNullable(end).ifPresent(ends::add);
                longest = Duration.ZERO;
                end = null;
            } else if (gap.compareTo(SHORTEST) >= 0 && gap.compareTo(longest) > 0) {
                longest = gap;
                end = slots.get(i).start();
            }
        }
        Optional.ofNullable(end).ifPresent(ends::add);
        return ends;
    }
}
