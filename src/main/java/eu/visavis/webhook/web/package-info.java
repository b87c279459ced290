/** The page on which owners of a network say where programs are told of what happens. */
package eu.visavis.webhook.web;
