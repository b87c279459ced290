/** What guards accounts, by libraries that live here alone: hashes of passwords, and how easily one is guessed. */
package eu.visavis.account.secret;
