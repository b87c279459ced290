/** Puts the parts together: start, data source, access, jobs, demo data. Nobody imports it. */
package eu.visavis.app;
