/** Writes agendas as iCalendar files and feeds (RFC 5545). */
package eu.visavis.agenda.ical;
