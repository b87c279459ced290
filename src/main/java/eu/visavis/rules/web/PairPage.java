package eu.visavis.rules.web;

import eu.visavis.web.Choice;
import java.util.List;

/**
 * Two participants of whose meeting something can be stated.
 *
 * @param code the event's
 * @param first the code of the one
 * @param second the code of the other
 * @param slots those that can be chosen
 * @param others the meetings after which theirs can take place
 * @param colleagues those who can join, from the organisations of the two
 * @param standIns those who can come instead; the hint is instead of whom
 */
public record PairPage(
        String code,
        String first,
        String firstName,
        String firstOrganisation,
        String second,
        String secondName,
        String secondOrganisation,
        List<Choice> slots,
        List<Choice> others,
        List<Choice> colleagues,
        List<Choice> standIns) {}
