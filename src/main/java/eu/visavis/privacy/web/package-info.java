/** Pages about the data of people: for themselves, for everybody, and for whoever answers for a network. */
package eu.visavis.privacy.web;
