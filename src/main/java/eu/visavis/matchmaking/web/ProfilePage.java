package eu.visavis.matchmaking.web;

import eu.visavis.web.Choice;
import java.util.List;

/**
 * A participant's own particulars, offers and needs.
 *
 * @param waiting whether the organiser has not decided on the registration yet
 * @param halfDays half days to choose from; empty if the event has no slots yet
 */
public record ProfilePage(
        String event,
        String organisation,
        boolean waiting,
        List<Choice> languages,
        List<Choice> halfDays,
        List<WantLine> offers,
        List<WantLine> needs) {}
