/** Pages of the directory: its registers and their files, search, entries. */
package eu.visavis.directory.web;
