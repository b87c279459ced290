/** Receiving people on the day: who has come, who is missing, badges that are scanned. */
package eu.visavis.entrance;
