package eu.visavis.privacy.web;

import eu.visavis.network.Networks;
import eu.visavis.privacy.ProcessingRecord;
import eu.visavis.privacy.ProcessingRecords;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The record of processing activities, as a page and as a file. */
@Path("/network/record")
@RequestScoped
public class RecordPages {
    private final Networks networks;
    private final ProcessingRecords records;
    private final Caller caller;

    @Inject
    RecordPages(Networks networks, ProcessingRecords records, Caller caller) {
        this.networks = networks;
        this.records = records;
        this.caller = caller;
    }

    RecordPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Access(Audience.OWNER)
    public Html show() {
        return Html.page("privacy/record", record());
    }

    @GET
    @Path("record.csv")
    @Produces("text/csv; charset=UTF-8")
    @Access(Audience.OWNER)
    public Response file() {
        return Download.of("record.csv", record().csv()).build();
    }

    private ProcessingRecord record() {
        return records.of(networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound), caller.language());
    }
}
