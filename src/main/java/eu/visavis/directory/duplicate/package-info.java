/** Entries of the directory that are the same company: finding them in the background, merging them, undoing that. */
package eu.visavis.directory.duplicate;
