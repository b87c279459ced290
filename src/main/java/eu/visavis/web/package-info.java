/** The shared kit of all pages: who may call a route, rendering, forms, refusals. Knows no feature. */
package eu.visavis.web;
