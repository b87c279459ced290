package eu.visavis.scheduling.solver;

/**
 * The fact that a participant takes part in a meeting once it is placed; there are two for every meeting.
 *
 * @param participant who
 * @param meeting index of the meeting
 */
record Attendance(Participant participant, int meeting) {}
