/**
 * What if: questions that an organiser asks about an event, answered in the background by {@code solver.whatif} and
 * stored answer by answer. They change nothing of the event.
 */
package eu.visavis.scheduling.whatif;
