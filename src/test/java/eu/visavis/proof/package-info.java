/** What must hold whatever happens: kills, races, hostile bodies, growth. */
package eu.visavis.proof;
