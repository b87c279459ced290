/** Pages of the marketplace: for everybody, for authors, for moderators and for those who set it up. */
package eu.visavis.listing.web;
