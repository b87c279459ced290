/** The pages on which staff state the rules of an event. */
package eu.visavis.rules.web;
