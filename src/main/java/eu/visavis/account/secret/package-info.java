/** What guards accounts, by libraries that live here alone: hashes of passwords, and how easily one is guessed, codes of apps, and their QR codes. */
package eu.visavis.account.secret;
