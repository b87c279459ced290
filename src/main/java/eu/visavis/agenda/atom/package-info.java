/** Writes the public calendar as an Atom feed (RFC 4287). */
package eu.visavis.agenda.atom;
