/** Searches that people keep, with mails about what is new; and what the directory knows of the marketplace. */
package eu.visavis.seeking;
