package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.Proposed;
import eu.visavis.matchmaking.ReasonWords;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.TypeRules;
import java.util.List;
import java.util.Optional;

/**
 * A participant as the others see one.
 *
 * @param website address that can be linked to, or empty
 * @param type of participant in words, or empty
 * @param barred whether the reader's type cannot ask this one's, which has not asked either
 * @param open how many requests the reader has open, if the type limits them
 * @param received what this participant asked of the reader and still stands
 * @param asked what the reader asked and still stands
 * @param agreed code of the request by which the two agreed to meet, or empty
 * @param declined what the other said when it declined the reader's request, if anything
 * @param bookmarked whether the reader has marked the profile
 * @param proposed what staff say who propose the two to each other
 * @param email the address, once both agreed to meet and if the other consented; else empty
 * @param automatic whether the event accepts requests by itself
 */
public record PersonPage(
        String event,
        String code,
        String name,
        String jobTitle,
        String organisation,
        String organisationType,
        String type,
        String place,
        String website,
        String languages,
        boolean online,
        List<ReasonWords.Sentence> reasons,
        List<WantLine> wants,
        Relation.State state,
        boolean mayAsk,
        boolean barred,
        Optional<TypeRules.Open> open,
        Optional<Stated> received,
        Optional<Stated> asked,
        String agreed,
        Optional<DeclineLine> declined,
        boolean bookmarked,
        boolean automatic,
        Optional<Proposed> proposed,
        boolean suggested,
        String email) {

    /** The same page with an address. */
    PersonPage reachedAt(String address) {
        return new PersonPage(
                event,
                code,
                name,
                jobTitle,
                organisation,
                organisationType,
                type,
                place,
                website,
                languages,
                online,
                reasons,
                wants,
                state,
                mayAsk,
                barred,
                open,
                received,
                asked,
                agreed,
                declined,
                bookmarked,
                automatic,
                proposed,
                suggested,
                address);
    }

    /** A request as it was stated. */
    public record Stated(String code, boolean must, String message, String age) {}
}
