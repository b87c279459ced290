/** How the meetings of a plan are shared out among people: figures, groups and those who stand out; values only. */
package eu.visavis.scheduling.fairness;
