package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import java.util.List;

/**
 * A participant as the others see one.
 *
 * @param id of the participant
 * @param code of the participant
 * @param spoken ISO 639-1 codes, the own language first, separated by "|"
 * @param country ISO 3166-1 alpha-2 code of the organisation
 */
public record Counterpart(
        long id,
        PublicCode code,
        long personId,
        long organisationId,
        String firstName,
        String lastName,
        String jobTitle,
        String spoken,
        boolean online,
        String organisation,
        String organisationType,
        String country,
        String town,
        String website) {

    /** First and last name. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** ISO 639-1 codes of the spoken languages, the own one first. */
    public List<String> spokenLanguages() {
        return spoken.isEmpty() ? List.of() : List.of(spoken.split("\\|"));
    }
}
