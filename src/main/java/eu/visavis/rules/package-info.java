/**
 * What organisers state so that schedules keep to it, beyond the frame of an event and the wishes of its people: ways
 * between halls, and what holds for one participant. Searches read it, pages of other features do not.
 */
package eu.visavis.rules;
