package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.SoftWeights;

/**
 * A problem as a file states it. Ids are positions in the file's lists.
 *
 * @param name of the instance
 * @param instance what a plan depends on; a request of somebody to themselves is left out, since nothing can place it
 * @param soft what the rules that can be weighed cost
 * @param requests how many requests the file holds, those left out too
 */
public record ExchangeProblem(String name, Instance instance, SoftWeights soft, int requests) {}
