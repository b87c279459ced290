/** On the day: what comes in between, what to change in the published schedule because of it, and publishing that. */
package eu.visavis.scheduling.repair;
