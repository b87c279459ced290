package eu.visavis.scheduling.solver;

import java.util.List;

/**
 * What does not change while a problem is solved.
 *
 * @param slots in order of time, each at its index
 * @param participants each at their index
 * @param attendances who is in which meeting
 * @param orders which meeting comes before which
 * @param quotas what the programme wants
 * @param areas where tables stand
 */
record PlanningFacts(
        List<Slot> slots,
        List<Participant> participants,
        List<Attendance> attendances,
        List<Order> orders,
        List<MeetingQuota> quotas,
        Areas areas) {}
