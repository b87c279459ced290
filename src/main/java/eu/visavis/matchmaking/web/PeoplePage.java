package eu.visavis.matchmaking.web;

import java.util.List;

/**
 * A part of the people of an event.
 *
 * @param list "suggested", "all", "marked" or "search"
 * @param query what was searched for, else empty
 * @param number of the part, from 1
 * @param next how many the next part has
 * @param address of the list with everything but the part
 * @param stated whether the reader has stated an offer or need
 */
public record PeoplePage(
        String code,
        String list,
        String query,
        List<PersonRow> rows,
        int suggested,
        int everyone,
        int marked,
        int found,
        int number,
        int next,
        String address,
        boolean stated) {}
