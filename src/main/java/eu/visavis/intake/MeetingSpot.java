package eu.visavis.intake;

import java.util.OptionalLong;

/**
 * When and where two people meet by another tool's file.
 *
 * @param pair the two by the ids of their lines
 * @param table empty if one of them takes part online
 */
record MeetingSpot(RequestRow.Pair pair, long slot, OptionalLong table) {}
