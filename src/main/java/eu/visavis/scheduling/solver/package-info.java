/**
 * Gives the wishes of one event a slot and a table.
 *
 * <p>Callers describe the event as an {@link eu.visavis.scheduling.solver.Instance}, let a {@link
 * eu.visavis.scheduling.solver.PlanSolver} prepare a run and receive {@link eu.visavis.scheduling.solver.Plan plans}.
 * Everything else here is the planning model: it knows neither database nor pages, and nothing outside knows OptaPlanner.
 */
package eu.visavis.scheduling.solver;
