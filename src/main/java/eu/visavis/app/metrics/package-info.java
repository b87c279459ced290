/** How the installation is doing, in figures for a program that collects them. */
package eu.visavis.app.metrics;
