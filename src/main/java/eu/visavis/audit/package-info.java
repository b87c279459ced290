/** The audit log: who did what to what, for whom and when, in a chain of digests that shows what was changed later. */
package eu.visavis.audit;
