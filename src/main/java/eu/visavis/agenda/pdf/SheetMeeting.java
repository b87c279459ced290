package eu.visavis.agenda.pdf;

import java.util.List;

/**
 * A meeting on paper.
 *
 * @param word what stands on the plate: "table", or a state if there is no table to go to
 * @param number of the table, or null
 * @param hall where the table stands, or ""
 * @param accessible that one gets there without a step, or ""
 * @param profile address of the partner's page
 * @param profileTitle what the link to it says when read aloud
 * @param room address of the page with the way to the video room, or ""
 * @param roomTitle what the link to it says when read aloud
 * @param from organisation, country and languages of the partner in one line
 * @param message empty if there is none
 */
public record SheetMeeting(
        String word,
        String number,
        String hall,
        String accessible,
        String partner,
        String profile,
        String profileTitle,
        String room,
        String roomTitle,
        String from,
        List<SheetTopic> topics,
        String message) {}
