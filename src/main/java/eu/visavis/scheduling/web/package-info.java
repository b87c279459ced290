/** The pages on which organisers make, watch, read and publish the schedule. */
package eu.visavis.scheduling.web;
