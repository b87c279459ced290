package eu.visavis.privacy.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.privacy.DueEvents;
import eu.visavis.privacy.Retention;
import eu.visavis.privacy.RetentionTimes;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For how long a network keeps its events, what is past its date, and what soon will be. */
@Path("/network/retention")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RetentionPages {
    static final String ADDRESS = "/network/retention";

    private static final int SOON_DAYS = 30;

    private final Networks networks;
    private final RetentionTimes times;
    private final DueEvents due;
    private final Retention retention;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RetentionPages(
            Networks networks, RetentionTimes times, DueEvents due, Retention retention, Caller caller, Clock clock) {
        this.networks = networks;
        this.times = times;
        this.due = due;
        this.retention = retention;
        this.caller = caller;
        this.clock = clock;
    }

    RetentionPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * An event that is due or soon will be.
     *
     * @param past whether its day has come
     */
    public record Row(String code, String title, String due, long people, boolean past) {}

    @GET
    @Access(Audience.OWNER)
    public Html show() {
        int months = times.months(network().id());
        return page(Form.filled(Map.of("months", List.of(String.valueOf(months)))));
    }

    @POST
    @Access(Audience.OWNER)
    public Response change(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<Integer> months = form.read(
                "months",
                typed -> Form.number(typed, RetentionTimes.LEAST_MONTHS, RetentionTimes.MOST_MONTHS),
                "privacy.retention.monthsWrong");
        if (form.isWrong()) {
            return Response.status(400).entity(page(form)).build();
        }
        times.change(network().id(), months.orElseThrow());
        return Redirect.to(ADDRESS);
    }

    /** Erases an event of the list before the night does; nothing happens to others. */
    @POST
    @Path("{dueEvent}/erase")
    @Access(Audience.OWNER)
    public Response erase(@PathParam("dueEvent") PublicCode code) {
        listed().stream()
                .filter(row -> row.event().code().equals(code))
                .forEach(row -> retention.event(row.event().id()));
        return Redirect.to(ADDRESS);
    }

    private Html page(Form form) {
        Formats formats = Formats.in(caller.language());
        List<Row> rows = listed().stream()
                .map(row -> new Row(
                        row.event().code().value(),
                        row.event().title(caller.language()),
                        formats.date(row.due()),
                        row.people(),
                        !row.due().isAfter(today())))
                .toList();
        return new Html("privacy/retention", Map.of("form", form, "rows", rows));
    }

    private List<DueEvents.Due> listed() {
        long network = network().id();
        return due.until(today().plusDays(SOON_DAYS)).stream()
                .filter(row -> row.event().networkId() == network)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Network network() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }
}
