/** Walks through the packaged product as people use it: the real process, real pages, a real browser. */
package eu.visavis.journey;
