/** In which slots two people can book a meeting by themselves. */
package eu.visavis.scheduling.solver.booking;
