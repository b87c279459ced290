package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.Proposed;
import eu.visavis.matchmaking.ReasonWords;
import eu.visavis.matchmaking.Relation;
import java.util.List;
import java.util.Optional;

/**
 * A participant in a list.
 *
 * @param rank place among the suggested, or empty
 * @param type of participant in words, or empty
 * @param sign the letters of the type, or empty
 * @param score 0 to 100, or -1 if the participant is not suggested
 * @param moreWants how many offers and needs are not in the list
 * @param bookmarked whether the reader has marked the profile
 * @param proposed what staff say who propose this one
 * @param dismissed the name of the reason why the reader does not want this one suggested, or empty
 * @param main whether asking this one is the page's main step
 */
public record PersonRow(
        String rank,
        String code,
        String name,
        String organisation,
        String role,
        String type,
        String sign,
        int score,
        List<ReasonWords.Sentence> reasons,
        List<WantLine> wants,
        int moreWants,
        Relation.State state,
        boolean mayAsk,
        boolean bookmarked,
        Optional<Proposed> proposed,
        boolean suggested,
        String dismissed,
        boolean main) {}
