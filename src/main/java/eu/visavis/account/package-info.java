/** Persons, sign-in by link, and sessions as rows, so that a restart signs nobody out. */
package eu.visavis.account;
