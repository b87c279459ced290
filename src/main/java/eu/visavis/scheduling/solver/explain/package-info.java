/** Why a wish has no place in a plan, and which small change would give it one. */
package eu.visavis.scheduling.solver.explain;
