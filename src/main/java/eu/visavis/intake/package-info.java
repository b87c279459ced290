/**
 * Import of an event's organisations, participants, offers and needs, and requests from CSV files: read, checked line
 * by line, shown, and only then written, all or nothing; and the way back, export into the same files. The format is documented in {@code docs/import-format.md}.
 */
package eu.visavis.intake;
