package eu.visavis.multiplier.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.multiplier.Members;
import eu.visavis.multiplier.Suggestions;
import eu.visavis.network.Network;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
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
import java.util.HashMap;
import java.util.Map;

/** Suggesting an entry of the marketplace to members. */
@Path("/region/suggest/{suggested}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SuggestPages {
    private final OwnGround own;
    private final PublishedListings listings;
    private final Members members;
    private final Suggestions suggestions;
    private final Caller caller;

    @Inject
    SuggestPages(OwnGround own, PublishedListings listings, Members members, Suggestions suggestions, Caller caller) {
        this.own = own;
        this.listings = listings;
        this.members = members;
        this.suggestions = suggestions;
        this.caller = caller;
    }

    SuggestPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.MULTIPLIER)
    public Html form(@PathParam("suggested") PublicCode code) {
        return page(code, Form.empty(), false);
    }

    @POST
    @Access(Audience.MULTIPLIER)
    public Response suggest(@PathParam("suggested") PublicCode code, MultivaluedMap<String, String> sent) {
        Network network = own.network();
        if (listings.find(network.id(), code).isEmpty()) { // before anything is said of the own partner
            throw Refusal.notFound();
        }
        Form form = Form.of(sent);
        String note = form.optional("note", Suggestions.LONGEST_NOTE);
        if (form.isWrong()) {
            return Response.status(400).entity(page(code, form, false)).build();
        }
        Suggestions.Outcome outcome =
                suggestions.suggest(network.id(), own.partner(), caller.person().id(), code, note);
        switch (outcome) {
            case DONE -> {
                return Response.ok(page(code, form, true)).build();
            }
            case GONE -> throw Refusal.notFound();
            default -> form.wrong("note", "multiplier.suggest." + outcome, Suggestions.MOST);
        }
        return Response.status(409).entity(page(code, form, false)).build();
    }

    private Html page(PublicCode code, Form form, boolean done) {
        Network network = own.network();
        PublishedListing listing = listings.find(network.id(), code).orElseThrow(Refusal::notFound);
        long partner = own.partner();
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("done", done);
        values.put("code", code.value());
        values.put("address", "/networks/" + network.code() + "/marketplace/" + code);
        values.put("title", listing.facts().words().title());
        values.put("language", listing.facts().words().language());
        values.put("members", members.countAgreed(partner));
        values.put("left", suggestions.left(partner));
        return new Html("multiplier/suggest", values);
    }
}
