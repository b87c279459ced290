package eu.visavis.intake.web;

import eu.visavis.intake.Exporting;
import eu.visavis.intake.FileKind;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What an event has, as files that an import reads. */
@Path("/events/{event}/export")
@RequestScoped
public class ExportFiles {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exporting exporting;
    private final Caller caller;

    @Inject
    ExportFiles(Exporting exporting, Caller caller) {
        this.exporting = exporting;
        this.caller = caller;
    }

    ExportFiles() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Path("{file}.csv")
    @Produces("text/csv; charset=UTF-8")
    @Access(Audience.ORGANISER)
    public Response file(@PathParam("file") String code) {
        FileKind kind = FileKind.ofCode(code).orElseThrow(Refusal::notFound);
        return Download.of(kind.code() + ".csv", exporting.file(caller.eventId(), kind))
                .build();
    }

    /** All of it as one workbook. */
    @GET
    @Path("all.xlsx")
    @Produces(XLSX)
    @Access(Audience.ORGANISER)
    public Response workbook() {
        return Download.of("all.xlsx", exporting.workbook(caller.eventId())).build();
    }
}
