package eu.visavis.scheduling.web;

import eu.visavis.web.Choice;
import java.util.List;

/**
 * One meeting of a draft, and where it can be.
 *
 * @param names everybody in it with organisation
 * @param now where it is; "" if it has no place
 * @param slots in which it can be, with what that brings
 * @param tables to choose from
 * @param others meetings with which it can change places
 * @param impossible slots in which it cannot be, and why
 */
public record DraftMovePage(
        String event,
        String run,
        int meeting,
        int revision,
        boolean locked,
        boolean frozen,
        String names,
        String now,
        List<Choice> slots,
        List<Choice> tables,
        List<Choice> others,
        List<Impossible> impossible) {
    /** A slot in which the meeting cannot be. */
    public record Impossible(String slot, String why) {}
}
