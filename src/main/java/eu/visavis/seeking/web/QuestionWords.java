package eu.visavis.seeking.web;

import eu.visavis.directory.Activities;
import eu.visavis.kernel.Language;
import eu.visavis.network.Categories;
import eu.visavis.network.Regions;
import eu.visavis.seeking.Place;
import eu.visavis.seeking.Question;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words what somebody searches for. */
@RequestScoped
class QuestionWords {
    /** Values that are names of constants, by the beginning of the keys of their words. */
    private static final Map<String, String> KEYS = Map.of(
            "size", "directory.size.",
            "trade", "directory.trade.",
            "side", "listing.side.",
            "kind", "listing.kind.",
            "purpose", "listing.purpose.");

    private static final Set<String> PLACES = Set.of("region");

    private final Categories categories;

    @Inject
    QuestionWords(Categories categories) {
        this.categories = categories;
    }

    QuestionWords() { // for the CDI client proxy
        this(null);
    }

    /** What is searched for, part by part; empty for everything. */
    List<String> of(long networkId, Question question, Language reader) {
        return question.values().entrySet().stream()
                .map(entry -> word(networkId, question.place(), entry.getKey(), entry.getValue(), reader))
                .toList();
    }

    private String word(long networkId, Place place, String field, String value, Language reader) {
        Formats formats = Formats.in(reader);
        if (KEYS.containsKey(field)) {
            return Messages.in(reader).find(KEYS.get(field) + value).orElse(value);
        }
        if (PLACES.contains(field)) {
            return place == Place.DIRECTORY && value.length() >= 2
                            || Regions.all().isKnown(value)
                    ? Regions.all().name(value, formats)
                    : value;
        }
        return switch (field) {
            case "country" -> value.length() == 2 ? formats.country(value) : value;
            case "language" -> value.length() == 2 ? formats.language(value) : value;
            case "activity" -> Activities.all().label(value, reader);
            case "category" ->
                categories
                        .of(networkId, reader)
                        .find(value)
                        .map(node -> node.path())
                        .orElse(value);
            default -> value;
        };
    }
}
