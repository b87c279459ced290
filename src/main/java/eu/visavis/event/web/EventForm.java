package eu.visavis.event.web;

import eu.visavis.event.Booking;
import eu.visavis.event.Event;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.EventText;
import eu.visavis.event.PlaceLimit;
import eu.visavis.event.Venue;
import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.TextLanguages;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form with the particulars of an event. */
final class EventForm {
    private EventForm() {}

    /** The page with the form; {@code action} is the address that it is sent to. */
    static Html page(Form form, String action, Language language) {
        return new Html(
                "event/form",
                Map.of(
                        "form",
                        form,
                        "action",
                        action,
                        "languages",
                        TextLanguages.of(form, language, "title", "description"),
                        "countries",
                        Choices.countries(Formats.in(language)),
                        "zones",
                        Choices.zones()));
    }

    /** The values that a new event starts with. */
    static Form fresh() {
        return Form.filled(Map.of(
                "zone", List.of("Europe/Berlin"),
                "country", List.of("DE"),
                "acceptance", List.of(Event.Acceptance.INVITEE.name()),
                "times", List.of(Booking.Times.SOLVER.name()),
                "format", List.of(EventFormat.ON_SITE.name()),
                "expire", List.of("yes"),
                "open", List.of("yes"),
                "public", List.of("yes")));
    }

    static Form of(Event event, PlaceLimit places) {
        Map<String, List<String>> values = new HashMap<>();
        event.texts().forEach((language, text) -> {
            values.put("title-" + language, List.of(text.title()));
            values.put("description-" + language, List.of(text.description()));
        });
        Venue venue = event.venue();
        values.put("venue", List.of(venue.name()));
        values.put("street", List.of(venue.street()));
        values.put("postalCode", List.of(venue.postalCode()));
        values.put("town", List.of(venue.town()));
        values.put("country", List.of(venue.country()));
        values.put("zone", List.of(event.zone().getId()));
        values.put("acceptance", List.of(event.acceptance().name()));
        values.put("open", event.isRegistrationOpen() ? List.of("yes") : List.of());
        PhaseForm.fill(values, event, places);
        return Form.filled(values);
    }

    /**
     * Reads the particulars; empty if the form has problems.
     *
     * @param kept texts in languages that the form does not show
     * @param own the language of who fills it in
     */
    static Optional<EventDetails> read(Form form, Map<String, EventText> kept, Language own) {
        Map<String, EventText> texts = new HashMap<>(kept);
        for (Language language : Language.values()) {
            readText(form, language.code(), texts);
        }
        if (texts.isEmpty()) {
            form.wrong("title-" + own.code(), "event.form.titleMissing");
        }
        Venue venue = new Venue(
                form.required("venue", 200, "event.form.venueMissing"),
                form.optional("street", 200),
                form.optional("postalCode", 30),
                form.required("town", 120, "event.form.townMissing"),
                form.read("country", Choices::country, "event.form.countryMissing")
                        .orElse(""));
        Optional<ZoneId> zone = form.read("zone", Choices::zone, "event.form.zoneMissing");
        Optional<Event.Acceptance> acceptance =
                form.read("acceptance", Choices.oneOf(Event.Acceptance.class), "event.form.acceptanceMissing");
        // Without a zone the dates are still checked, so that all problems show at once.
        Optional<EventRules> rules = PhaseForm.read(form, zone.orElse(ZoneOffset.UTC));
        if (form.isWrong()) {
            return Optional.empty();
        }
        return Optional.of(new EventDetails(
                texts,
                venue,
                zone.orElseThrow(),
                acceptance.orElseThrow(),
                form.has("open", "yes"),
                rules.orElseThrow()));
    }

    private static void readText(Form form, String language, Map<String, EventText> texts) {
        String title = form.optional("title-" + language, 200);
        String description = form.optional("description-" + language, 5000);
        texts.remove(language);
        if (!title.isEmpty()) {
            texts.put(language, new EventText(title, description));
        } else if (!description.isEmpty()) {
            form.wrong("title-" + language, "event.form.titleToDescription");
        }
    }
}
