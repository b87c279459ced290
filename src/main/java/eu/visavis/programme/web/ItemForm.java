package eu.visavis.programme.web;

import eu.visavis.event.PlaceLimit;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.programme.ItemFacts;
import eu.visavis.programme.ItemKind;
import eu.visavis.programme.ProgrammeItem;
import eu.visavis.web.Form;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The form in which an item of the programme is stated. */
final class ItemForm {
    static final String SIGN_UP = "signUp";
    static final String EVERYBODY = "everybody";

    private ItemForm() {}

    /**
     * Reads an item; empty if the form has problems.
     *
     * @param own whose field is told if no title is stated
     * @param zone of the event
     */
    static Optional<ItemFacts> read(Form form, Language own, ZoneId zone) {
        Optional<ItemKind> kind = form.read("kind", ItemForm::kind, "programme.form.kindMissing");
        Map<Language, String> titles = texts(form, "title", ItemFacts.MOST_TITLE);
        if (titles.isEmpty()) {
            form.wrong("title-" + own.code(), "event.form.titleMissing");
        }
        Map<Language, String> descriptions = texts(form, "description", ItemFacts.MOST_DESCRIPTION);
        Optional<TimeWindow> time = time(form, zone);
        String place = form.optional("place", ItemFacts.MOST_PLACE);
        String address = form.optional("address", ItemFacts.MOST_ADDRESS);
        if (!address.isEmpty() && !isAddress(address)) {
            form.wrong("address", "programme.form.addressWrong");
        }
        String speakers = form.optional("speakers", ItemFacts.MOST_SPEAKERS);
        Optional<Boolean> signUp = form.read("who", ItemForm::signsUp, "programme.form.whoMissing");
        OptionalInt places = places(form);
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new ItemFacts(
                        kind.orElseThrow(),
                        titles,
                        descriptions,
                        time.orElseThrow(),
                        place,
                        address,
                        speakers,
                        signUp.orElseThrow(),
                        places));
    }

    /** The form as it says what is stored. */
    static Form of(ProgrammeItem item, ZoneId zone) {
        ItemFacts facts = item.facts();
        ZonedDateTime from = facts.time().start().atZone(zone);
        Map<String, List<String>> values = new HashMap<>();
        values.put("item", List.of(item.code().value()));
        values.put("kind", List.of(facts.kind().name()));
        facts.titles().forEach((language, text) -> values.put("title-" + language.code(), List.of(text)));
        facts.descriptions().forEach((language, text) -> values.put("description-" + language.code(), List.of(text)));
        values.put("day", List.of(from.toLocalDate().toString()));
        values.put("from", List.of(from.toLocalTime().toString()));
        values.put("to", List.of(facts.time().end().atZone(zone).toLocalTime().toString()));
        values.put("place", List.of(facts.place()));
        values.put("address", List.of(facts.address()));
        values.put("speakers", List.of(facts.speakers()));
        values.put("who", List.of(facts.signUp() ? SIGN_UP : EVERYBODY));
        facts.places().ifPresent(places -> values.put("places", List.of(String.valueOf(places))));
        return Form.filled(values);
    }

    private static Optional<TimeWindow> time(Form form, ZoneId zone) {
        Optional<LocalDate> day = form.read("day", Form::day, "programme.form.dayMissing");
        Optional<LocalTime> from = form.read("from", ItemForm::clock, "programme.form.timeMissing");
        Optional<LocalTime> to = form.read("to", ItemForm::clock, "programme.form.timeMissing");
        if (day.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        ZonedDateTime start = day.get().atTime(from.get()).atZone(zone);
        ZonedDateTime end = day.get().atTime(to.get()).atZone(zone);
        if (!start.isBefore(end)) {
            form.wrong("to", "programme.form.endsTooEarly");
            return Optional.empty();
        }
        return Optional.of(new TimeWindow(start.toInstant(), end.toInstant()));
    }

    private static Optional<LocalTime> clock(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<ItemKind> kind(String typed) {
        return Arrays.stream(ItemKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst();
    }

    private static Optional<Boolean> signsUp(String typed) {
        return switch (typed) {
            case SIGN_UP -> Optional.of(true);
            case EVERYBODY -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static OptionalInt places(Form form) {
        String typed = form.value("places");
        Optional<Integer> number = Form.number(typed, 1, PlaceLimit.MOST);
        if (number.isEmpty() && !typed.isEmpty()) {
            form.wrong("places", "registration.type.numberWrong", 1, PlaceLimit.MOST);
        }
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Map<Language, String> texts(Form form, String field, int most) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = form.optional(field + "-" + language.code(), most);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    /** Nobody signs in on the way to a talk by what stands in an address, and nobody listens on the way. */
    private static boolean isAddress(String typed) {
        try {
            URI address = new URI(typed);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
