/** The schedule: runs of the solver and what they found, publication, and the published meetings. */
package eu.visavis.scheduling;
