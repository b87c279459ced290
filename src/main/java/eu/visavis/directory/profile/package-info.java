/** What companies of the directory tell of themselves, beside what registers say of them. */
package eu.visavis.directory.profile;
