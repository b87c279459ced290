/** Files of registers as they come: CSV, JSON lines, JSON and XML, compressed or not, read one record at a time. */
package eu.visavis.directory.register.source;
