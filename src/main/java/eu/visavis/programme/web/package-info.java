/** Pages of the programme: what organisers state, and what participants join. */
package eu.visavis.programme.web;
