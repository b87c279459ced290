package eu.visavis.scheduling.solver.search;

import java.util.List;

/**
 * What an event has to offer and wants as a whole.
 *
 * @param supplies how many meetings each supply can serve, by position: tables, tables of a kind, interpreters
 * @param ways how long people walk
 * @param quotas what the programme wants
 */
public record SearchFrame(List<int[]> supplies, Ways ways, List<SearchQuota> quotas) {}
