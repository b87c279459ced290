/** Offers and needs: what people bring to an event and what they look for. */
package eu.visavis.marketplace;
