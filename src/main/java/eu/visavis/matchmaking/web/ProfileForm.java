package eu.visavis.matchmaking.web;

import eu.visavis.registration.HalfDays;
import eu.visavis.registration.OwnParticulars;
import eu.visavis.registration.Registration;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form with a participant's own particulars. */
final class ProfileForm {
    private static final String ONLINE = "online";
    private static final String ON_SITE = "on-site";

    private ProfileForm() {}

    /** The form filled with what is stored. */
    static Form of(Registration registration, HalfDays halfDays) {
        var attendance = registration.participant().attendance();
        return Form.filled(Map.of(
                "firstName", List.of(registration.person().firstName()),
                "lastName", List.of(registration.person().lastName()),
                "jobTitle", List.of(attendance.jobTitle()),
                "languages", registration.person().spokenLanguages(),
                "place", List.of(attendance.online() ? ONLINE : ON_SITE),
                "halfDays", List.copyOf(halfDays.chosen(attendance.availability()))));
    }

    /**
     * Reads the particulars; empty if the form has problems.
     *
     * @param spokenBefore the stored languages, whose order stays
     */
    static Optional<OwnParticulars.Stated> read(Form form, List<String> spokenBefore, HalfDays halfDays) {
        String firstName = form.required("firstName", 100, "matchmaking.profile.firstNameMissing");
        String lastName = form.required("lastName", 100, "matchmaking.profile.lastNameMissing");
        String jobTitle = form.optional("jobTitle", 200);
        List<String> languages = languages(form.all("languages"), spokenBefore);
        if (languages.isEmpty()) {
            form.wrong("languages", "matchmaking.profile.languagesMissing");
        }
        boolean somewhen = halfDays.all().stream().anyMatch(half -> form.has("halfDays", half.code()));
        if (!somewhen && !halfDays.all().isEmpty()) {
            form.wrong("halfDays", "matchmaking.profile.halfDaysMissing");
        }
        if (form.isWrong()) {
            return Optional.empty();
        }
        return Optional.of(new OwnParticulars.Stated(
                firstName, lastName, languages, jobTitle, form.has("place", ONLINE), form.all("halfDays")));
    }

    // The own language comes first, so languages that were spoken before keep their places.
    private static List<String> languages(List<String> ticked, List<String> before) {
        List<String> languages = new ArrayList<>(before);
        languages.retainAll(ticked);
        ticked.stream()
                .flatMap(code -> Choices.language(code).stream())
                .filter(code -> !languages.contains(code))
                .forEach(languages::add);
        return languages;
    }
}
