/** My day on one phone screen, and the same as PDF and calendar file. */
package eu.visavis.agenda.web;
