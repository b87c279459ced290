/** What if: changes of an event, and what each would do to the number of meetings. */
package eu.visavis.scheduling.solver.whatif;
