/** What no schedule can pass: a relaxation of the problem that is solved to its optimum, and the prices that prove it. */
package eu.visavis.scheduling.solver.bound;
