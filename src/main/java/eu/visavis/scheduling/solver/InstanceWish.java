package eu.visavis.scheduling.solver;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The wish that two participants meet once.
 *
 * @param id the caller's id
 * @param firstId one participant
 * @param secondId the other participant
 * @param weight what placing the wish is worth, 1 or more
 * @param mandatory true if a plan without this meeting is no plan
 * @param allowedSlotIds the only slots in which the meeting may take place; empty for no restriction
 * @param afterIds wishes that, if placed too, take place earlier
 * @param terms what else holds for the meeting
 */
public record InstanceWish(
        long id,
        long firstId,
        long secondId,
        int weight,
        boolean mandatory,
        Optional<Set<Long>> allowedSlotIds,
        Set<Long> afterIds,
        WishTerms terms) {
    public InstanceWish {
        if (firstId == secondId) {
            throw new IllegalArgumentException("Participant %d cannot meet themselves".formatted(firstId));
        }
        if (weight < 1) {
            throw new IllegalArgumentException(
                    "Wish of %d and %d must weigh at least 1, not %d".formatted(firstId, secondId, weight));
        }
        if (afterIds.contains(id)) {
            throw new IllegalArgumentException("Wish %d cannot come after itself".formatted(id));
        }
        if (terms.otherIds().contains(firstId) || terms.otherIds().contains(secondId)) {
            throw new IllegalArgumentException("Somebody would be in wish %d twice".formatted(id));
        }
        allowedSlotIds = allowedSlotIds.map(Set::copyOf);
        afterIds = Set.copyOf(afterIds);
    }

    /** A wish for which nothing else holds. */
    public InstanceWish(
            long id,
            long firstId,
            long secondId,
            int weight,
            boolean mandatory,
            Optional<Set<Long>> allowedSlotIds,
            Set<Long> afterIds) {
        this(id, firstId, secondId, weight, mandatory, allowedSlotIds, afterIds, WishTerms.NONE);
    }

    /** A wish without conditions. */
    public InstanceWish(long id, long firstId, long secondId, int weight) {
        this(id, firstId, secondId, weight, false, Optional.empty(), Set.of());
    }

    /** Whether the meeting may take place in that slot as far as the wish itself is concerned. */
    public boolean allows(long slotId) {
        return allowedSlotIds.isEmpty() || allowedSlotIds.get().contains(slotId);
    }

    /** The same wish, without whose meeting a plan is no plan. */
    public InstanceWish asMandatory() {
        return new InstanceWish(id, firstId, secondId, weight, true, allowedSlotIds, afterIds, terms);
    }

    /** The same wish, without whose meeting a plan can do. */
    public InstanceWish asOptional() {
        return new InstanceWish(id, firstId, secondId, weight, false, allowedSlotIds, afterIds, terms);
    }

    /** The same wish after other ones. */
    public InstanceWish after(Set<Long> wishIds) {
        return new InstanceWish(id, firstId, secondId, weight, mandatory, allowedSlotIds, wishIds, terms);
    }

    /** Whether both are the same wish, or of one choice. */
    public boolean isOfChoiceWith(InstanceWish other) {
        return id == other.id || terms.choice().isPresent() && terms.choice().equals(other.terms.choice());
    }

    /** Everybody who is in the meeting: the two sides, then the others. */
    public List<Long> peopleIds() {
        return Stream.concat(
                        Stream.of(firstId, secondId), terms.otherIds().stream().sorted())
                .toList();
    }

    /** The two participants, whoever is named first. */
    public WishPair pair() {
        return WishPair.of(firstId, secondId);
    }
}
