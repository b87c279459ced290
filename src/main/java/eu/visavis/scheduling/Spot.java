package eu.visavis.scheduling;

import java.util.OptionalLong;

/**
 * When and where two people meet, and with whose help.
 *
 * @param interpreter id of who interprets; empty for nobody
 */
public record Spot(Place place, OptionalLong interpreter) {}
