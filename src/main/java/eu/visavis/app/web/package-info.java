/** Pages above all features: the start page and what only the demo shows. */
package eu.visavis.app.web;
