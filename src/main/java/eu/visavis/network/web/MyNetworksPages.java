package eu.visavis.network.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Founding;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.network.Newcomer;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
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
import java.util.List;
import java.util.Map;

/** The networks that somebody works for; and, for administrators, all of the installation and new ones. */
@Path("/my-networks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MyNetworksPages {
    private static final String ADDRESS = "/my-networks";

    private final Networks networks;
    private final Founding founding;
    private final Caller caller;

    @Inject
    MyNetworksPages(Networks networks, Founding founding, Caller caller) {
        this.networks = networks;
        this.founding = founding;
        this.caller = caller;
    }

    MyNetworksPages() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * A network in the list.
     *
     * @param now whether the caller works for it at the moment
     * @param own whether the caller can
     */
    public record Row(PublicCode code, String name, boolean now, boolean own) {}

    @GET
    @Access(Audience.STAFF)
    public Html list() {
        List<Network> own = networks.allOfStaff(caller.person().id());
        List<PublicCode> codes = own.stream().map(Network::code).toList();
        boolean administrator = networks.isAdministrator(caller.person().id());
        List<Row> rows = (administrator ? networks.all() : own)
                .stream()
                        .map(network -> new Row(
                                network.code(),
                                network.name(),
                                codes.indexOf(network.code()) == 0,
                                codes.contains(network.code())))
                        .toList();
        return new Html("network/mine", Map.of("rows", rows, "administrator", administrator));
    }

    @POST
    @Path("{network}/choice")
    @Access(Audience.STAFF)
    public Response choose(@PathParam("network") PublicCode network) {
        if (!networks.choose(caller.person().id(), network)) {
            throw Refusal.notFound();
        }
        return Redirect.to("/");
    }

    @GET
    @Path("new")
    @Access(Audience.ADMINISTRATOR)
    public Html form() {
        return page(Form.filled(Map.of("language", List.of(caller.language().code()))));
    }

    @POST
    @Path("new")
    @Access(Audience.ADMINISTRATOR)
    public Response found(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String name = form.required("network", 200, "network.setUp.networkMissing");
        String partner = form.required("organisation", 200, "network.partner.nameMissing");
        String country = form.read("country", Choices::country, "network.setUp.countryMissing")
                .orElse("");
        Newcomer owner = NewcomerForm.read(form);
        if (form.isWrong()) {
            return Response.status(400).entity(page(form)).build();
        }
        founding.found(new Founding.Stated(name, partner, country, owner), form.has("required", "yes"));
        return Redirect.to(ADDRESS);
    }

    private Html page(Form form) {
        return new Html(
                "network/found",
                Map.of(
                        "form",
                        form,
                        "countries",
                        Choices.countries(Formats.in(caller.language())),
                        "languages",
                        Choices.pageLanguages()));
    }
}
