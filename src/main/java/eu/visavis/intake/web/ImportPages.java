package eu.visavis.intake.web;

import eu.visavis.intake.FileKind;
import eu.visavis.intake.ImportConflict;
import eu.visavis.intake.Importing;
import eu.visavis.intake.StoredUpload;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Importing files into an event: choose them, look at what they would do, confirm. */
@Path("/events/{event}/import")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ImportPages {
    /** Asks for categories that the network lacks to be added. */
    private static final String CREATE = "create";

    private final Importing importing;
    private final Caller caller;

    @PathParam("event")
    private String event;

    @Inject
    ImportPages(Importing importing, Caller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    ImportPages() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html choose() {
        return form(new SentForm(List.of(), Map.of()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.ORGANISER)
    public Response send(List<EntityPart> parts) throws IOException {
        SentForm sent = SentForm.read(parts);
        if (!sent.problems().isEmpty()) {
            return Response.status(400).entity(form(sent)).build();
        }
        PublicCode upload = importing.send(caller.eventId(), caller.person().id(), sent.files());
        return Redirect.to(address() + "/" + upload);
    }

    /** The documented format, for whoever makes the files. */
    @GET
    @Path("format")
    @Access(Audience.ORGANISER)
    public Html format() {
        return new Html("intake/format", Map.of("address", address(), "kinds", List.of(FileKind.values())));
    }

    @GET
    @Path("{upload}")
    @Access(Audience.ORGANISER)
    public Response look(
            @PathParam("upload") PublicCode upload, @QueryParam("categories") @DefaultValue("") String categories) {
        StoredUpload stored = stored(upload, categories);
        if (stored instanceof StoredUpload.Unmapped) {
            return Redirect.to(ForeignPages.columns(event, upload));
        }
        if (stored instanceof StoredUpload.Imported imported) {
            return Response.ok(new Html(
                            "intake/imported",
                            Map.of(
                                    "counts",
                                    imported.counts(),
                                    "event",
                                    event,
                                    "draft",
                                    imported.draft().map(PublicCode::value).orElse(""))))
                    .build();
        }
        StoredUpload.Waiting waiting = (StoredUpload.Waiting) stored;
        boolean creates = categories.equals(CREATE);
        PreviewPage page = PreviewPage.of(waiting, address() + "/" + upload, creates, Messages.in(caller.language()));
        return Response.ok(Html.page("intake/preview", page)).build();
    }

    /** All problems of an upload as a CSV file. */
    @GET
    @Path("{upload}/problems.csv")
    @Produces("text/csv; charset=UTF-8")
    @Access(Audience.ORGANISER)
    public Response problems(
            @PathParam("upload") PublicCode upload, @QueryParam("categories") @DefaultValue("") String categories) {
        if (!(stored(upload, categories) instanceof StoredUpload.Waiting waiting)) {
            throw Refusal.notFound();
        }
        String file = ProblemFile.write(waiting.report().problems(), Messages.in(caller.language()));
        return Download.of("problems.csv", file).build();
    }

    @POST
    @Path("{upload}/confirm")
    @Access(Audience.ORGANISER)
    public Response confirm(
            @PathParam("upload") PublicCode upload, @FormParam("categories") @DefaultValue("") String categories) {
        boolean creates = categories.equals(CREATE);
        try {
            if (!importing.confirm(caller.eventId(), upload, creates)) {
                throw replaced();
            }
        } catch (ImportConflict e) {
            throw Refusal.conflict();
        }
        return Redirect.to(address() + "/" + upload + (creates ? "?categories=" + CREATE : ""));
    }

    private StoredUpload stored(PublicCode upload, String categories) {
        return importing
                .look(caller.eventId(), upload, categories.equals(CREATE))
                .orElseThrow(ImportPages::replaced);
    }

    /** These files are no longer there. */
    static Refusal replaced() {
        return new Refusal(Response.Status.NOT_FOUND, "intake.replaced");
    }

    private Html form(SentForm sent) {
        return ImportForm.page(address(), sent.problems(), Form.empty());
    }

    private String address() {
        return "/events/" + event + "/import";
    }
}
