package eu.visavis.scheduling.solver;

/**
 * The fact that one meeting, if both are placed, comes before another.
 *
 * @param earlier index of the meeting that comes first
 * @param later index of the other
 */
record Order(int earlier, int later) {}
