/** Who speaks for companies of the directory: showing that one belongs to a company, and who may edit what of it. */
package eu.visavis.directory.claim;
