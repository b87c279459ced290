/** The big screen in the hall: what runs now and what comes next, at which tables, and the secret addresses of it. */
package eu.visavis.hall;
