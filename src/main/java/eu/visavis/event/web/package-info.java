/** Pages on which events are created and set up, and their public page. */
package eu.visavis.event.web;
