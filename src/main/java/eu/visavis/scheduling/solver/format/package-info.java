/** The exchange format for scheduling problems and schedules, version 1: JSON in UTF-8, see {@code docs/scheduling.md}. */
package eu.visavis.scheduling.solver.format;
