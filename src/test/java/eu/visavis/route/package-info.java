/** Knocks at every address of the product, as everybody who may and may not come in. */
package eu.visavis.route;
