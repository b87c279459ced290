/** Who takes part in an event: application, approval, availability. */
package eu.visavis.registration;
