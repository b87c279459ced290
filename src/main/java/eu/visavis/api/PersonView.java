package eu.visavis.api;

import eu.visavis.registration.Participant;
import eu.visavis.registration.Registration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's place in an event.
 *
 * @param code the name of the place in addresses
 * @param status waiting, approved or refused
 * @param languages spoken, the own one first
 * @param language of this person's pages, mails and papers
 * @param availability when the person is there; nothing means never
 * @param arrivedAt when the person was received at the entrance
 */
public record PersonView(
        String code,
        String status,
        String firstName,
        String lastName,
        String email,
        String jobTitle,
        String type,
        List<String> languages,
        String language,
        boolean online,
        Body organisation,
        List<Window> availability,
        Optional<OffsetDateTime> arrivedAt) {

    /** For whom somebody takes part. */
    public record Body(String name, String type, String country, String town, String website) {}

    /** A span of time in the event's zone. */
    public record Window(OffsetDateTime start, OffsetDateTime end) {}

    static PersonView of(Registration place, ZoneId zone) {
        Participant participant = place.participant();
        return new PersonView(
                participant.code().value(),
                Words.of(participant.status()),
                place.person().firstName(),
                place.person().lastName(),
                place.person().email(),
                participant.attendance().jobTitle(),
                participant.attendance().type(),
                place.person().spokenLanguages(),
                place.person().language().code(),
                participant.attendance().online(),
                new Body(
                        place.organisation().name(),
                        place.organisation().type(),
                        place.organisation().country(),
                        place.organisation().town(),
                        place.organisation().website()),
                participant.attendance().availability().stream()
                        .map(window -> new Window(
                                window.start().atZone(zone).toOffsetDateTime(),
                                window.end().atZone(zone).toOffsetDateTime()))
                        .toList(),
                participant.arrivedAt().map(at -> at.atZone(zone).toOffsetDateTime()));
    }
}
