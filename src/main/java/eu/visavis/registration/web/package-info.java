/** Registering for an event, the organiser's list, and the event's public page. */
package eu.visavis.registration.web;
