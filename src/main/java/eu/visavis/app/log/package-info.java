/**
 * The shape of the log. Loaded by the start class before the server is there, and therefore made of nothing but the
 * JDK.
 */
package eu.visavis.app.log;
