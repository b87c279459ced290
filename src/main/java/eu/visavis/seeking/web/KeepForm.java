package eu.visavis.seeking.web;

import eu.visavis.seeking.Alert;
import eu.visavis.seeking.SavedSearches;
import eu.visavis.text.Messages;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.Arrays;
import java.util.List;

/** The fields that say how a search is called and how often its owner wants to be told. */
final class KeepForm {
    private KeepForm() {}

    static String name(Form form) {
        return form.required("name", SavedSearches.LONGEST_NAME, "seeking.form.nameMissing");
    }

    /** What makes no sense counts as no mails. */
    static Alert alert(Form form) {
        return Choices.oneOf(Alert.class).apply(form.value("alert")).orElse(Alert.NONE);
    }

    static List<Choice> alerts(Messages messages) {
        return Arrays.stream(Alert.values())
                .map(alert -> new Choice(alert.name(), messages.text("seeking.alert." + alert)))
                .toList();
    }
}
