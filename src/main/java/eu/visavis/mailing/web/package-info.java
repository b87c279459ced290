/** Pages about the mails of an event. */
package eu.visavis.mailing.web;
