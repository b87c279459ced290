package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.scoring.Weights;
import java.util.List;

/**
 * How much each part of the score counts, and what that does.
 *
 * @param saved whether the weights shown are those of the event
 * @param examples some participants with whom they would be suggested
 */
public record MatchingPage(String event, Weights weights, String preset, boolean saved, List<Example> examples) {
    /** A participant with the best suggestions. */
    public record Example(String name, String organisation, List<Line> lines) {}

    /**
     * A suggestion.
     *
     * @param moved by how many places it is higher than with the weights of the event; 0 if it is as before
     * @param fresh whether it was not among the best before
     * @param why the reasons in words
     */
    public record Line(String organisation, String name, int score, int moved, boolean fresh, String why) {}
}
