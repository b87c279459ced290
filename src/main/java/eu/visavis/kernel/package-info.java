/** Values and contracts without business rules. Depends on the JDK only. */
package eu.visavis.kernel;
