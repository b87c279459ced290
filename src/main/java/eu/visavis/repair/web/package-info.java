/** Pages for organisers to repair the schedule on the day. */
package eu.visavis.repair.web;
