package eu.visavis.scheduling.web;

/**
 * A point of time on a page.
 *
 * @param machine for the {@code datetime} attribute
 * @param text date and time
 * @param place the place whose clocks show it
 */
public record Moment(String machine, String text, String place) {}
