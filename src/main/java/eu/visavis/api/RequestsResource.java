package eu.visavis.api;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TokenScope;
import eu.visavis.matchmaking.BulkAcceptance;
import eu.visavis.matchmaking.BulkAcceptance.Telling;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.matchmaking.RequestListing;
import eu.visavis.matchmaking.RequestOverview;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The meeting requests of an event, and accepting many at once. */
@Path("/api/v1/events/{event}/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {
    private static final int MOST = 10_000;

    private final RequestOverview overview;
    private final MeetingRequests requests;
    private final BulkAcceptance acceptance;
    private final Participants participants;
    private final Caller caller;

    @Inject
    RequestsResource(
            RequestOverview overview,
            MeetingRequests requests,
            BulkAcceptance acceptance,
            Participants participants,
            Caller caller) {
        this.overview = overview;
        this.requests = requests;
        this.acceptance = acceptance;
        this.participants = participants;
        this.caller = caller;
    }

    RequestsResource() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public RequestList list(
            @PathParam("event") String event,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue(Span.USUAL) String limit) {
        Span span = Span.of(offset, limit);
        Optional<MeetingRequest.Status> only = status.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.valueOf("status", status, EnumSet.allOf(MeetingRequest.Status.class)));
        Map<MeetingRequest.Status, Long> counts = overview.counts(caller.eventId());
        long total = only.map(counts::get)
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        List<MeetingRequest> listed = overview.list(caller.eventId(), only, span.offset(), span.limit()).stream()
                .map(RequestListing::request)
                .toList();
        Map<Long, Registration> people = participants.byId(listed.stream()
                .flatMap(request -> Stream.of(request.requesterId(), request.inviteeId()))
                .toList());
        return new RequestList(
                listed.stream()
                        .map(request -> RequestList.Entry.of(request, people))
                        .toList(),
                span.within(
                        total,
                        "/api/v1/events/" + event + "/requests?" + (status.isEmpty() ? "" : "status=" + status + "&")));
    }

    /** Accepts requests in place of the invited people: all that wait, or those that are named. */
    @POST
    @Path("acceptances")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.REQUESTS)
    public Accepted accept(byte[] body) {
        Fields fields = Fields.of(body);
        boolean all = fields.flag("all", false);
        Telling telling = fields.flag("notify", false) ? Telling.ASKING_PEOPLE : Telling.NOBODY;
        if (all == fields.has("requests")) {
            fields.wrong("requests", "api.field.allOrSome");
        }
        List<PublicCode> codes = codes(fields);
        fields.refuseIfWrong();
        return Accepted.of(
                all
                        ? acceptance.acceptAll(caller.eventId(), telling)
                        : acceptance.accept(caller.eventId(), codes, telling));
    }

    private List<PublicCode> codes(Fields fields) {
        List<String> words = fields.words("requests", MOST);
        List<PublicCode> codes = new ArrayList<>();
        words.stream().flatMap(word -> PublicCode.read(word).stream()).forEach(codes::add);
        Set<String> known = new HashSet<>();
        requests.find(caller.eventId(), codes)
                .forEach(request -> known.add(request.code().value()));
        for (int i = 0; i < words.size(); i++) {
            if (!known.contains(words.get(i))) {
                fields.wrong("requests", i, "api.field.request");
            }
        }
        return codes;
    }
}
