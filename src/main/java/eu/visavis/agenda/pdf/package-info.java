/** Draws agendas as tagged PDF files for paper and for reading aloud. */
package eu.visavis.agenda.pdf;
