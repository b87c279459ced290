/** The mails of an event as its organisers see to them: reading before they leave, their words, and mails to groups. */
package eu.visavis.mailing;
