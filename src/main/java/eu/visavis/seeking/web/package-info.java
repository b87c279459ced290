/** Pages of those who keep searches. */
package eu.visavis.seeking.web;
