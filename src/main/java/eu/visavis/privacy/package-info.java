/** What is stored about people, why, for how long, and how it is shown, taken along and erased. */
package eu.visavis.privacy;
