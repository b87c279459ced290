package eu.visavis.matchmaking.web;

import eu.visavis.web.Choice;
import java.util.List;

/**
 * The form of one offer or need.
 *
 * @param code of the one to change, or empty for a new one
 */
public record WantPage(String event, String code, boolean offer, List<Choice> categories, List<Choice> languages) {}
