/** What chambers and associations get: companies, entries and figures of their region and sector, and members to suggest entries to. */
package eu.visavis.multiplier;
