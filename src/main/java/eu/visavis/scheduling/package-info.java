/**
 * The schedule: runs of the solver and what they found, publication, and the published meetings. A run that is asked for
 * is announced by {@link eu.visavis.scheduling.RunRequested}.
 */
package eu.visavis.scheduling;
