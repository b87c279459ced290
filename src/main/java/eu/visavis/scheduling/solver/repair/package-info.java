/** What to change in a published plan, as little as possible, when something comes in between on the day of the event. */
package eu.visavis.scheduling.solver.repair;
