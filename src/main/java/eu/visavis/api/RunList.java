package eu.visavis.api;

import java.util.List;

/** A part of the runs of an event, the newest first. */
public record RunList(List<RunView> items, Part part) {}
