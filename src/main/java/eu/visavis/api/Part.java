package eu.visavis.api;

import java.util.Optional;

/**
 * Which part of a list an answer holds.
 *
 * @param total how many entries there are in all
 * @param next the address of the next part, absent on the last one
 */
public record Part(int offset, int limit, long total, Optional<String> next) {}
