package eu.visavis.rules.web;

import eu.visavis.web.Choice;
import java.util.List;

/**
 * Interpreters, and meetings between countries.
 *
 * @param code the event's
 * @param halves the half days of the event, from which those of an interpreter are chosen
 * @param languages those that can be chosen
 * @param countries those from which somebody takes part
 */
public record ProgrammePage(
        String code,
        List<InterpreterRow> interpreters,
        List<QuotaRow> quotas,
        List<Choice> halves,
        List<Choice> languages,
        List<Choice> countries) {
    /** An interpreter; languages in words, and a line for each half day. */
    public record InterpreterRow(long id, String name, String languages, List<String> halves) {}

    /** A number of meetings between two countries, by their codes and names. */
    public record QuotaRow(String country, String otherCountry, String name, String otherName, int least) {}
}
