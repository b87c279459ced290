package eu.visavis.matchmaking.web;

import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.OwnParticulars;
import eu.visavis.registration.Registration;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form with a participant's own particulars. */
final class ProfileForm {
    private static final String ONLINE = "online";
    private static final String ON_SITE = "on-site";

    private ProfileForm() {}

    /** The value of a slot in the form: when it starts, in UTC. */
    static String valueOf(TimeWindow slot) {
        return slot.start().toString();
    }

    /** The form filled with what is stored. */
    static Form of(Registration registration, HalfDays halfDays) {
        var attendance = registration.participant().attendance();
        return Form.filled(Map.of(
                "firstName", List.of(registration.person().firstName()),
                "lastName", List.of(registration.person().lastName()),
                "jobTitle", List.of(attendance.jobTitle()),
                "languages", registration.person().spokenLanguages(),
                "place", List.of(attendance.online() ? ONLINE : ON_SITE),
                "halfDays", List.copyOf(halfDays.chosen(attendance.availability())),
                "slots",
                        halfDays.taken(attendance.availability()).stream()
                                .map(ProfileForm::valueOf)
                                .toList()));
    }

    /**
     * Reads the particulars; empty if the form has problems.
     *
     * @param before what is stored: the order of languages stays
     */
    static Optional<OwnParticulars.Stated> read(Form form, Registration before, HalfDays halfDays) {
        String firstName = form.required("firstName", 100, "matchmaking.profile.firstNameMissing");
        String lastName = form.required("lastName", 100, "matchmaking.profile.lastNameMissing");
        String jobTitle = form.optional("jobTitle", 200);
        List<String> languages =
                languages(form.all("languages"), before.person().spokenLanguages());
        if (languages.isEmpty()) {
            form.wrong("languages", "matchmaking.profile.languagesMissing");
        }
        OwnParticulars.Stated stated = new OwnParticulars.Stated(
                firstName,
                lastName,
                languages,
                jobTitle,
                form.has("place", ONLINE),
                form.all("halfDays"),
                slots(form, halfDays));
        List<TimeWindow> earlier = before.participant().attendance().availability();
        if (!halfDays.all().isEmpty() && stated.availability(earlier, halfDays).isEmpty()) {
            form.wrong("halfDays", "matchmaking.profile.halfDaysMissing");
        }
        return form.isWrong() ? Optional.empty() : Optional.of(stated);
    }

    /** The single slots, if the form had a choice of them; an older page may have none. */
    private static Optional<Collection<TimeWindow>> slots(Form form, HalfDays halfDays) {
        if (!form.has("grid", "yes")) {
            return Optional.empty();
        }
        Set<String> ticked = Set.copyOf(form.all("slots"));
        return Optional.of(halfDays.slots().stream()
                .filter(slot -> ticked.contains(valueOf(slot)))
                .toList());
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
