/**
 * What takes place at an event beside the meetings: talks, online seminars, workshops, visits, breaks together. Who joins it has no
 * meetings meanwhile ({@link eu.visavis.programme.Engagements}).
 *
 * <p>Fires {@link eu.visavis.programme.MeetingsMeanwhile}, which is answered with published meetings.
 */
package eu.visavis.programme;
