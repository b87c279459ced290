/** Tests that run inside the application server, with the application as it is built. */
package eu.visavis.server;
