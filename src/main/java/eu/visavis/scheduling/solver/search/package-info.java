/**
 * The search itself, on plain numbers: people, wishes and slots are indexes, a day is a row of bits. It knows neither
 * OptaPlanner, which decides when it goes on and which schedule is kept, nor the ids of its caller.
 */
package eu.visavis.scheduling.solver.search;
