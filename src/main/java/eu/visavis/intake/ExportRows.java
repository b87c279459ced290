package eu.visavis.intake;

import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.registration.Registration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what an event has as rows of the import's format, in the order of its columns. */
final class ExportRows {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private ExportRows() {}

    static List<String> of(String key, Organisation organisation) {
        return of(key, organisation.facts());
    }

    /** An organisation as an import brought it. */
    static List<String> of(OrganisationRow row) {
        return of(row.id(), row.facts());
    }

    private static List<String> of(String key, OrganisationFacts facts) {
        return List.of(
                key,
                facts.name(),
                facts.type(),
                facts.country(),
                facts.town(),
                facts.postalCode(),
                facts.street(),
                facts.nuts(),
                facts.website(),
                facts.sizeClass(),
                facts.nationalId(),
                facts.rorId(),
                facts.cpvCodes(),
                facts.source());
    }

    static List<String> of(String key, String organisation, Registration registration, ZoneId zone) {
        List<String> spoken = registration.person().spokenLanguages();
        return List.of(
                key,
                organisation,
                registration.person().firstName(),
                registration.person().lastName(),
                registration.participant().attendance().jobTitle(),
                registration.person().email(),
                spoken.isEmpty() ? registration.person().language().code() : String.join("|", spoken),
                availability(registration.participant().attendance().availability(), zone),
                registration.participant().attendance().type(),
                String.valueOf(registration.participant().attendance().online()));
    }

    /** A participant as an import brought it. */
    static List<String> of(ParticipantRow row, ZoneId zone) {
        return List.of(
                row.id(),
                row.organisation(),
                row.firstName(),
                row.lastName(),
                row.attendance().jobTitle(),
                row.email(),
                String.join("|", row.languages()),
                availability(row.attendance().availability(), zone),
                row.attendance().type(),
                String.valueOf(row.attendance().online()));
    }

    /** An offer or need as an import brought it. */
    static List<String> of(ProfileRow row) {
        return List.of(
                row.id(),
                row.participant(),
                code(row.kind()),
                row.language(),
                row.title(),
                row.text(),
                row.category(),
                String.join("|", row.cpvCodes()),
                row.source());
    }

    /** A request as an import brought it. */
    static List<String> of(RequestRow row) {
        return List.of(
                row.id(), row.pair().from(), row.pair().to(), code(row.wish()), row.message(), code(row.status()));
    }

    static List<String> of(String key, String participant, String category, ProfileFacts facts) {
        return List.of(
                key,
                participant,
                code(facts.kind()),
                facts.language(),
                facts.title(),
                facts.body(),
                category,
                String.join("|", facts.cpvCodes()),
                facts.source());
    }

    static List<String> of(String key, String from, String to, MeetingRequest request) {
        return List.of(key, from, to, code(request.wish()), request.message(), code(request.status()));
    }

    /** A secret mark that an import has set. */
    static List<String> never(String key, String from, String to) {
        return List.of(key, from, to, code(RequestRow.Wish.NEVER), "", "");
    }

    private static String availability(List<TimeWindow> windows, ZoneId zone) {
        return windows.isEmpty()
                ? Availability.NEVER
                : windows.stream()
                        .map(window -> local(window.start(), zone) + "/" + local(window.end(), zone))
                        .collect(Collectors.joining(";"));
    }

    private static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
