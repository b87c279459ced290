package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import eu.visavis.matchmaking.scoring.concept.Sketch;

/** Where a word lies: as far out as its place can be trusted, and of no length if nothing is known of its letters. */
record Place(float[] vector, double stretch, Sketch sketch) {
    static Place of(float[] vector) {
        return new Place(vector, Math.sqrt(ConceptSpace.dot(vector, vector)), Sketch.of(vector));
    }
}
