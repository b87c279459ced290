/** Video rooms of meetings that are held over the network: their addresses, and when they open. */
package eu.visavis.room;
