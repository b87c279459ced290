package eu.visavis.api;

import java.util.List;

/** A part of the people of an event, those who registered first come first. */
public record PersonList(List<PersonView> items, Part part) {}
