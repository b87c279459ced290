/**
 * Whom to meet: ranks the other participants of an event for one of them, with the reasons in words.
 *
 * <p>{@link eu.visavis.matchmaking.scoring.PartnerScoring} is the seam, {@link
 * eu.visavis.matchmaking.scoring.EventCorpus} scores by categories and words. Plain Java: depends on {@code kernel}
 * and Lucene's analysers only. Nothing secret enters, so nothing secret can show in a score or a reason.
 */
package eu.visavis.matchmaking.scoring;
