package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Visibility;
import java.time.Instant;
import java.util.List;

/**
 * A participant as the others see one, if they do; see {@link Sight}.
 *
 * @param id of the participant
 * @param code of the participant
 * @param type the word of the type of participant, may be empty
 * @param spoken ISO 639-1 codes, the own language first, separated by "|"
 * @param objectedAt since when the person objects to suggestions; null if not
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
        String type,
        String spoken,
        boolean online,
        String organisation,
        String organisationType,
        String country,
        String town,
        String website,
        Visibility visibility,
        Instant objectedAt) {

    /** Whether the person is suggested to nobody, and nobody to the person. */
    public boolean objects() {
        return objectedAt != null;
    }

    /** First and last name. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** ISO 639-1 codes of the spoken languages, the own one first. */
    public List<String> spokenLanguages() {
        return spoken.isEmpty() ? List.of() : List.of(spoken.split("\\|"));
    }
}
