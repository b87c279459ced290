package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.web.Choice;
import java.util.List;

/**
 * A part of the people of an event.
 *
 * @param list "suggested", "all", "marked" "dismissed" or "search"
 * @param query what was searched for, else empty
 * @param number of the part, from 1
 * @param next how many the next part has
 * @param address of the list with everything but the part
 * @param dismissed how many the reader does not want to be suggested
 * @param stated whether the reader has stated an offer or need
 * @param border from where the reader would like people most
 * @param types of participants by which the list can be filtered; empty if the event has none
 * @param type the word of the one that is chosen, or empty
 * @param justDismissed code of who was dismissed by the last step, or empty
 */
public record PeoplePage(
        String code,
        String list,
        String query,
        List<PersonRow> rows,
        int suggested,
        int everyone,
        int marked,
        int dismissed,
        int found,
        int number,
        int next,
        String address,
        boolean stated,
        Taste.Border border,
        List<Choice> types,
        String type,
        String justDismissed) {}
