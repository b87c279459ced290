/** What participants say of their meetings once they have begun: whether they met, how useful it was. */
package eu.visavis.feedback;
