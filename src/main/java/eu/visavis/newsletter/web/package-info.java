/** Pages of subscribers, and of those who write to them. */
package eu.visavis.newsletter.web;
