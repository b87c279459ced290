package eu.visavis.rules.web;

import eu.visavis.web.Choice;
import java.util.List;

/**
 * One participant, of whom something can be stated.
 *
 * @param code the event's
 * @param participant the participant's code
 * @param online whether they take part from elsewhere
 * @param profileLanguages those that they say they speak, in words; may be empty
 * @param languages those that can be chosen
 * @param zones those that can be chosen for working hours; empty for those who come
 */
public record PersonPage(
        String code,
        String participant,
        String name,
        String organisation,
        boolean online,
        String profileLanguages,
        List<Choice> languages,
        List<Choice> zones) {}
