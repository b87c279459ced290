/** Calls to other machines that people name: which may be reached, and reading answers within bounds. */
package eu.visavis.outgoing;
