package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.DraftEditing.Seen;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What every form of a board says: which draft, how the meeting stood when it was read, and how the answer is to be told. */
public class DraftRequest {
    @PathParam("event")
    private String event;

    @PathParam("run")
    private PublicCode run;

    @FormParam("revision")
    @DefaultValue("-1")
    private int revision;

    @FormParam("view")
    @DefaultValue("")
    private String view;

    @HeaderParam(HttpHeaders.ACCEPT)
    @DefaultValue("")
    private String accepted;

    PublicCode run() {
        return run;
    }

    /** The meeting as the reader saw it. */
    Seen seen(int meeting) {
        return new Seen(meeting, revision);
    }

    boolean isByScript() {
        return accepted.startsWith(MediaType.APPLICATION_JSON);
    }

    /** Whether the board of people was open, and not that of tables. */
    boolean isOfPeople() {
        return view.equals(DraftPages.PEOPLE);
    }

    /** The address of the board that was open. */
    String board() {
        return DraftPages.address(event, run, isOfPeople() ? DraftPages.PEOPLE : "tables");
    }
}
