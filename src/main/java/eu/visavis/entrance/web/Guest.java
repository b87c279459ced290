package eu.visavis.entrance.web;

import java.util.Optional;

/**
 * Somebody who comes, as a row of a list.
 *
 * @param arrived the time at which that was noted, if it was
 */
public record Guest(
        String code,
        String name,
        String organisation,
        String country,
        boolean online,
        Optional<String> arrived,
        Optional<NextMeeting> next) {}
