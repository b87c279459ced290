/** Pages of chambers and associations, and of their members. */
package eu.visavis.multiplier.web;
