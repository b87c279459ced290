/**
 * The whole content of the database as one file that does not depend on the database: made while people work, restored
 * into an empty database of either engine. Plain JDBC, since the commands run without the server.
 */
package eu.visavis.app.backup;
