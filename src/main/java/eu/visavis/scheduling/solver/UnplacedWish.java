package eu.visavis.scheduling.solver;

/**
 * A wish without a slot.
 *
 * @param wishId the wish
 * @param firstId as in the wish
 * @param secondId as in the wish
 * @param weight as in the wish
 * @param reason the first of the reasons, in their order, that is true of the plan; for a choice that of the wish that
 *     came nearest to a place
 */
public record UnplacedWish(long wishId, long firstId, long secondId, int weight, UnplacedReason reason) {}
