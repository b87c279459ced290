package eu.visavis.app.web;

import eu.visavis.event.Events;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The manager's home: what an event needs now, each row one click from where it is done. */
@Path("/events/{event}/home")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EventHomePage {
    private final Events events;
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final MeetingRequests requests;
    private final PublishedSchedule schedule;
    private final Caller caller;

    @Inject
    EventHomePage(
            Events events,
            Participants participants,
            CooperationProfiles profiles,
            MeetingRequests requests,
            PublishedSchedule schedule,
            Caller caller) {
        this.events = events;
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
        this.schedule = schedule;
        this.caller = caller;
    }

    EventHomePage() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * The figures of the page.
     *
     * @param silent approved participants without any offer or need
     * @param version number of the published schedule, 0 if none is
     */
    public record Home(
            String code,
            long waiting,
            long approved,
            long silent,
            long organisations,
            long countries,
            long offers,
            long needs,
            long pending,
            long accepted,
            int slots,
            int tables,
            int version) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html home(@PathParam("event") String code) {
        long event = caller.eventId();
        List<Registration> all = participants.ofEvent(event);
        List<Registration> approved =
                all.stream().filter(Registration::isApproved).toList();
        List<CooperationProfile> stated = profiles.ofEvent(event);
        Set<Long> speaking = stated.stream().map(CooperationProfile::personId).collect(Collectors.toSet());
        List<MeetingRequest> asked = requests.ofEvent(event);
        Home home = new Home(
                code,
                all.stream()
                        .filter(place -> place.participant().status() == Participant.Status.WAITING)
                        .count(),
                approved.size(),
                approved.stream()
                        .filter(place -> !speaking.contains(place.person().id()))
                        .count(),
                approved.stream()
                        .map(place -> place.organisation().id())
                        .distinct()
                        .count(),
                approved.stream()
                        .map(place -> place.organisation().country())
                        .distinct()
                        .count(),
                count(stated, CooperationProfile.Kind.OFFER),
                count(stated, CooperationProfile.Kind.NEED),
                count(asked, MeetingRequest.Status.PENDING),
                count(asked, MeetingRequest.Status.ACCEPTED),
                events.slots(event).size(),
                events.tables(event).size(),
                schedule.version(event).map(PlanVersion::number).orElse(0));
        return Html.page("event/home", home);
    }

    private static long count(List<CooperationProfile> stated, CooperationProfile.Kind kind) {
        return stated.stream().filter(profile -> profile.facts().kind() == kind).count();
    }

    private static long count(List<MeetingRequest> asked, MeetingRequest.Status status) {
        return asked.stream().filter(request -> request.status() == status).count();
    }
}
