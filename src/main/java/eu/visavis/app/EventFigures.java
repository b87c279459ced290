package eu.visavis.app;

import eu.visavis.feedback.MeetingMarks;
import eu.visavis.feedback.Outcome;
import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts what became of an event, for those who may not see people; as far as their reach goes. */
@ApplicationScoped
public class EventFigures {
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final MeetingRequests requests;
    private final PublishedSchedule schedule;
    private final MeetingMarks marks;
    private final Partners partners;

    @Inject
    EventFigures(
            Participants participants,
            CooperationProfiles profiles,
            MeetingRequests requests,
            PublishedSchedule schedule,
            MeetingMarks marks,
            Partners partners) {
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
        this.schedule = schedule;
        this.marks = marks;
        this.partners = partners;
    }

    EventFigures() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * The figures of an event. Requests and meetings count if one side is within reach, whatever the other is.
     *
     * @param statuses how many registrations are in each state
     * @param small organisations known to be small or medium-sized
     * @param held meetings of which one of the two says that they met
     * @param missed meetings of which one of the two says that the other did not come, and nobody that they met
     * @param acrossBorders meetings between two countries
     * @param countries the largest first
     * @param partners in the order of the network; empty if there is but one
     */
    public record Figures(
            Map<Participant.Status, Long> statuses,
            long organisations,
            long small,
            Map<MeetingRequest.Status, Long> requests,
            long meetings,
            long held,
            long missed,
            long acrossBorders,
            List<Line> countries,
            List<Line> partners) {}

    /**
     * What comes from one country, or is in the hands of one partner.
     *
     * @param name ISO 3166-1 code, or the name of the partner; "" for what has none
     * @param profiles offers and needs
     * @param meetings published ones with at least one of these participants
     */
    public record Line(String name, long participants, long organisations, long profiles, long meetings) {}

    /** Counts it, in one transaction. */
    @Transactional
    public Figures of(long eventId, long networkId, Reach reach) {
        List<Registration> within = participants.ofEvent(eventId, reach);
        Map<Long, Registration> everybody = participants.ofEvent(eventId).stream()
                .collect(Collectors.toMap(one -> one.participant().id(), Function.identity()));
        List<Registration> approved =
                within.stream().filter(Registration::isApproved).toList();
        Set<Long> ids = ids(within);
        List<ScheduledMeeting> meetings = schedule.ofEvent(eventId).stream()
                .filter(meeting -> !meeting.cancelled())
                .filter(meeting -> ids.contains(meeting.firstId()) || ids.contains(meeting.secondId()))
                .toList();
        Map<PublicCode, Outcome> outcomes = marks.ofEvent(eventId);
        Counting counting = new Counting(approved, profiles.ofEvent(eventId), meetings);
        return new Figures(
                within.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.participant().status(),
                                () -> new EnumMap<>(Participant.Status.class),
                                Collectors.counting())),
                organisations(approved, one -> true),
                organisations(approved, one -> one.organisation().isSmall()),
                requests.ofEvent(eventId).stream()
                        .filter(request -> ids.contains(request.requesterId()) || ids.contains(request.inviteeId()))
                        .collect(Collectors.groupingBy(
                                MeetingRequest::status,
                                () -> new EnumMap<>(MeetingRequest.Status.class),
                                Collectors.counting())),
                meetings.size(),
                count(meetings, outcomes, Outcome.MET),
                count(meetings, outcomes, Outcome.ABSENT),
                meetings.stream()
                        .filter(meeting ->
                                !country(everybody, meeting.firstId()).equals(country(everybody, meeting.secondId())))
                        .count(),
                counting.countries(),
                counting.partners(partners.of(networkId)));
    }

    private static long count(List<ScheduledMeeting> meetings, Map<PublicCode, Outcome> outcomes, Outcome outcome) {
        return meetings.stream()
                .filter(meeting -> outcomes.get(meeting.code()) == outcome)
                .count();
    }

    private static String country(Map<Long, Registration> people, long id) {
        return people.get(id).organisation().country();
    }

    private static Set<Long> ids(Collection<Registration> people) {
        return people.stream().map(one -> one.participant().id()).collect(Collectors.toSet());
    }

    private static long organisations(List<Registration> people, Predicate<Registration> which) {
        return people.stream()
                .filter(which)
                .map(one -> one.organisation().id())
                .distinct()
                .count();
    }

    /** Counts by groups of approved participants. */
    private record Counting(
            List<Registration> approved, List<CooperationProfile> stated, List<ScheduledMeeting> meetings) {
        List<Line> countries() {
            Map<String, List<Registration>> groups = approved.stream()
                    .collect(Collectors.groupingBy(one -> one.organisation().country()));
            return groups.entrySet().stream()
                    .map(group -> line(group.getKey(), group.getValue()))
                    .sorted(Comparator.comparingLong(Line::participants)
                            .reversed()
                            .thenComparing(Line::name))
                    .toList();
        }

        List<Line> partners(List<Partner> all) {
            if (all.size() < 2) {
                return List.of();
            }
            Map<Long, List<Registration>> groups = new HashMap<>();
            approved.forEach(
                    one -> groups.computeIfAbsent(one.participant().office().orElse(0), none -> new ArrayList<>())
                            .add(one));
            List<Line> lines = new ArrayList<>();
            all.forEach(partner -> lines.add(line(partner.name(), groups.getOrDefault(partner.id(), List.of()))));
            if (groups.containsKey(0L)) {
                lines.add(line("", groups.get(0L)));
            }
            return lines;
        }

        private Line line(String name, List<Registration> group) {
            Set<Long> ids = ids(group);
            Set<Long> persons = group.stream().map(one -> one.person().id()).collect(Collectors.toSet());
            return new Line(
                    name,
                    group.size(),
                    organisations(group, one -> true),
                    stated.stream()
                            .filter(profile -> persons.contains(profile.personId()))
                            .count(),
                    meetings.stream()
                            .filter(meeting -> ids.contains(meeting.firstId()) || ids.contains(meeting.secondId()))
                            .count());
        }
    }
}
