/** Takes what participants say of their meetings on My day, also late from phones that had no network. */
package eu.visavis.feedback.web;
