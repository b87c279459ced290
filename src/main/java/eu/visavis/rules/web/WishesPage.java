package eu.visavis.rules.web;

import java.util.List;

/**
 * The wishes of which something is stated, or those of one participant.
 *
 * @param code the event's
 * @param name of the participant; empty for all
 */
public record WishesPage(String code, String name, List<Row> rows) {
    /**
     * Two participants who are to meet.
     *
     * @param rules each in words
     * @param wished whether they still are
     */
    public record Row(
            String first,
            String firstName,
            String firstOrganisation,
            String second,
            String secondName,
            String secondOrganisation,
            List<String> rules,
            boolean wished) {}
}
