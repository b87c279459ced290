/** Pages for those who receive people. */
package eu.visavis.entrance.web;
