/** Pages on which people state what they offer and need, see whom to meet, ask and answer. */
package eu.visavis.matchmaking.web;
