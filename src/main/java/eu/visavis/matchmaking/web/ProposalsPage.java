package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.Proposals;
import eu.visavis.matchmaking.ReasonWords;
import java.util.List;

/**
 * The pairs that staff propose, and those that they may propose.
 *
 * @param searching whether the best pairs are not found yet
 * @param query for whom staff look, may be empty
 * @param found who was found
 */
public record ProposalsPage(
        String event,
        List<Row> rows,
        List<Pair> best,
        boolean searching,
        String query,
        List<Party> found,
        boolean organiser) {
    /**
     * A participant.
     *
     * @param own whether the reader looks after this one
     */
    public record Party(String code, String name, String organisation, boolean own) {}

    /** A proposal. */
    public record Row(
            String code, Party first, Party second, String by, String age, String note, Proposals.State state) {}

    /** Two who fit. */
    public record Pair(Party first, Party second, int score, List<ReasonWords.Sentence> reasons) {}
}
