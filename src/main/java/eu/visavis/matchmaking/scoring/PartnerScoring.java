package eu.visavis.matchmaking.scoring;

import java.util.List;

/** Tells whom a participant of one event should meet. Safe for concurrent use. */
public interface PartnerScoring {
    /**
     * Ranks the other participants for one. In a large event those whose statements cannot fit are left out.
     *
     * <p>Colleagues and people one does not want to meet are among them: what may be suggested is for the caller to
     * decide.
     *
     * @param taste what counts for this one
     * @return the best score first, equal scores by ascending id; empty if the candidate is unknown
     */
    List<Match> rank(long candidateId, Taste taste);
}
