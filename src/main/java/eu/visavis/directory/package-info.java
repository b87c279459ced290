/** Organisations: companies, buyers, research institutes of a network. */
package eu.visavis.directory;
