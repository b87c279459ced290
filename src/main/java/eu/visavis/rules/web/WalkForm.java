package eu.visavis.rules.web;

import eu.visavis.rules.Walk;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form with the minutes between halls. */
final class WalkForm {
    private WalkForm() {}

    /** The form as it says what is stored. */
    static Form of(List<String> halls, List<Walk> walks) {
        Map<String, List<String>> values = new HashMap<>();
        for (PlacesPage.Way way : PlacesPage.ways(halls)) {
            walks.stream()
                    .filter(walk -> walk.joins(way.hall(), way.otherHall()))
                    .findFirst()
                    .ifPresent(walk -> values.put(way.field(), List.of(String.valueOf(walk.minutes()))));
        }
        return Form.filled(values);
    }

    /** Reads the ways that take time; empty if the form has problems. */
    static Optional<List<Walk>> read(Form form, List<String> halls) {
        if (!form.all("hall").equals(halls)) {
            form.wrong("walks", "rules.places.hallsChanged");
            return Optional.empty();
        }
        List<Walk> walks = new ArrayList<>();
        for (PlacesPage.Way way : PlacesPage.ways(halls)) {
            int minutes = form.value(way.field()).isEmpty() ? 0 : minutes(form, way);
            if (minutes > 0) {
                walks.add(Walk.between(way.hall(), way.otherHall(), minutes));
            }
        }
        return form.isWrong() ? Optional.empty() : Optional.of(walks);
    }

    private static int minutes(Form form, PlacesPage.Way way) {
        Optional<Integer> minutes = Form.number(form.value(way.field()), 0, Walk.MAX_MINUTES);
        if (minutes.isEmpty()) {
            form.wrong(
                    way.field(), "rules.places.minutesWrong", way.hall() + " – " + way.otherHall(), Walk.MAX_MINUTES);
        }
        return minutes.orElse(0);
    }
}
