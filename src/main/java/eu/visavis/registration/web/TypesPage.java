package eu.visavis.registration.web;

import eu.visavis.registration.TypeFacts;
import java.util.List;

/**
 * The types of participants of an event.
 *
 * @param code of the event
 * @param loose words that people carry and that are no types yet
 * @param untyped how many people have no type
 * @param full whether there are as many types as can be
 */
public record TypesPage(String code, List<Row> rows, List<Loose> loose, long untyped, boolean full) {
    /** A type with the number of people who are of it. */
    public record Row(long id, String name, TypeFacts facts, long people) {
        /** Whether these people can ask those of another type. */
        public boolean mayAsk(Row other) {
            return !facts.barred().contains(other.id());
        }
    }

    /** A word, and how many people carry it. */
    public record Loose(String word, long people) {}
}
