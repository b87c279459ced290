/** The page on which organisers state where video rooms are. */
package eu.visavis.room.web;
