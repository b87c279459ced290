/** The outbox: mails are rows, written in the transaction of the change that they tell about. Knows no feature. */
package eu.visavis.mail;
