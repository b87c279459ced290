/** News of networks by mail: who gets them, having asked twice, and what was sent. */
package eu.visavis.newsletter;
