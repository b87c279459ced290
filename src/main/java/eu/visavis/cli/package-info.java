/** The command-line tool: plain Java without a server, {@code target/visavis-cli.jar}. */
package eu.visavis.cli;
