/** The page of the big screen, and the page on which organisers open and close it. */
package eu.visavis.hall.web;
