package eu.visavis.registration.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import eu.visavis.network.Territories;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.Consent;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.ParticipantType;
import eu.visavis.registration.RegistrationDesk;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form with which people register. */
final class RegisterForm {
    private static final int MOST_LANGUAGES = 12;

    private RegisterForm() {}

    /** Reads an application; empty if the form has problems. */
    static Optional<RegistrationDesk.Application> read(
            Form form,
            Language language,
            HalfDays halves,
            List<Choice> regions,
            EventTypes types,
            AnswerFields fields) {
        Optional<String> type = types.isEmpty()
                ? Optional.of("")
                : form.read("type", typed -> types.of(typed).map(ParticipantType::word), "registration.type.chooseOne");
        String firstName = form.required("firstName", 100, "registration.form.firstNameMissing");
        String lastName = form.required("lastName", 100, "registration.form.lastNameMissing");
        Optional<String> email = form.read("email", EmailAddress::read, "common.form.email");
        String organisation = form.required("organisation", 300, "registration.form.organisationMissing");
        Optional<String> country = form.read("country", Choices::country, "registration.form.countryMissing");
        String town = form.optional("town", 200);
        String jobTitle = form.optional("jobTitle", 200);
        Map<Long, String> answers = fields.read(form, type.flatMap(types::of));
        List<String> spoken = spoken(form);
        List<String> chosen = form.all("halves");
        if (halves.windows(chosen).isEmpty() && !halves.all().isEmpty()) {
            form.wrong("halves", "registration.form.halvesMissing");
        }
        if (form.isWrong()) {
            return Optional.empty();
        }
        boolean online = form.has("online", "yes");
        Attendance attendance = new Attendance(jobTitle, type.orElseThrow(), online, halves.windows(chosen));
        return Optional.of(new RegistrationDesk.Application(
                firstName,
                lastName,
                email.orElseThrow(),
                language,
                spoken,
                organisation,
                country.orElseThrow(),
                town,
                attendance,
                consents(form),
                region(form, country.orElseThrow(), regions),
                answers));
    }

    /** A region that is offered and lies in the country; anything else says nothing. */
    private static String region(Form form, String country, List<Choice> regions) {
        String chosen = form.value("region");
        boolean offered = regions.stream().anyMatch(region -> region.value().equals(chosen));
        return offered && chosen.startsWith(Territories.lettersOf(country)) ? chosen : "";
    }

    private static Set<Consent.Kind> consents(Form form) {
        return Arrays.stream(Consent.Kind.values())
                .filter(kind -> form.has("consents", kind.name()))
                .collect(Collectors.toSet());
    }

    /** The own language first, then the others. */
    private static List<String> spoken(Form form) {
        List<String> spoken = new ArrayList<>();
        form.read("own", Choices::language, "registration.form.ownMissing").ifPresent(spoken::add);
        for (String code : form.all("languages")) {
            if (Choices.language(code).isPresent() && !spoken.contains(code) && spoken.size() < MOST_LANGUAGES) {
                spoken.add(code);
            }
        }
        return spoken;
    }
}
