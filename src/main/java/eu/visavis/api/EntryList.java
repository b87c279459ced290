package eu.visavis.api;

import java.util.List;

/** A part of the public entries of a network that fit, the last changed first. */
public record EntryList(List<EntryView> items, Part part) {}
