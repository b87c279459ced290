/** What one person is to do when and where: the personal agenda, which calendars, papers and pages show. */
package eu.visavis.agenda;
