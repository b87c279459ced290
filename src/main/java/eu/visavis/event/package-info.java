/** Brokerage events: texts, venue and zone, matchmaking sessions with their slots, tables. */
package eu.visavis.event;
