/** The index of the directory, by Lucene: made from the database, kept in the data folder, made anew when it is lost. */
package eu.visavis.directory.search;
