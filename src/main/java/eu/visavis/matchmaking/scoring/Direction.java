package eu.visavis.matchmaking.scoring;

/** Who helps whom, seen from the participant for whom the others are ranked. */
public enum Direction {
    THEY_OFFER_WHAT_I_NEED,
    THEY_NEED_WHAT_I_OFFER
}
