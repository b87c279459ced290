/**
 * What organisers state so that schedules keep to it, beyond the frame of an event and the wishes of its people: ways
 * between halls, what holds for one participant, what holds for everybody, interpreters,
 * meetings between countries, and what holds for the meeting of two participants. Searches read it, pages of other features do not.
 */
package eu.visavis.rules;
