package eu.visavis.multiplier.web;

import eu.visavis.directory.Activities;
import eu.visavis.kernel.PublicCode;
import eu.visavis.multiplier.Ground;
import eu.visavis.multiplier.Grounds;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.network.Regions;
import eu.visavis.network.Role;
import eu.visavis.network.Staff;
import eu.visavis.network.StaffMember;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Stating the region and sector of a multiplier. */
@Path("/network/staff/{person}/region")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GroundPages {
    private static final int MOST_TYPED = 1000;

    private final Networks networks;
    private final Staff staff;
    private final Grounds grounds;
    private final Caller caller;

    @Inject
    GroundPages(Networks networks, Staff staff, Grounds grounds, Caller caller) {
        this.networks = networks;
        this.staff = staff;
        this.grounds = grounds;
        this.caller = caller;
    }

    GroundPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.OWNER)
    public Html form(@PathParam("person") PublicCode person) {
        Network network = own();
        StaffMember member = multiplier(network, person);
        Ground ground = grounds.stated(network.id(), person).orElse(Ground.WHOLE);
        return page(
                member,
                Form.filled(Map.of(
                        "regions", List.of(String.join(", ", ground.regions())),
                        "sectors", List.of(String.join(", ", ground.sectors())))));
    }

    @POST
    @Access(Audience.OWNER)
    public Response state(@PathParam("person") PublicCode person, MultivaluedMap<String, String> sent) {
        Network network = own();
        StaffMember member = multiplier(network, person);
        Form form = Form.of(sent);
        Formats formats = Formats.in(caller.language());
        List<String> regions =
                codes(form, "regions", typed -> Regions.all().find(typed, formats), "network.partner.areaUnknown");
        List<String> sectors = codes(form, "sectors", GroundPages::sector, "multiplier.ground.sectorUnknown");
        if (regions.isEmpty() && !form.isWrong("regions")) {
            form.wrong("regions", "multiplier.ground.regionMissing");
        }
        if (form.isWrong()) {
            return Response.status(400).entity(page(member, form)).build();
        }
        grounds.state(network.id(), person, new Ground(regions, sectors));
        return Redirect.to("/network/staff/" + person);
    }

    private static List<String> codes(
            Form form, String field, Function<String, Optional<String>> reader, String wrongKey) {
        List<String> found = new ArrayList<>();
        Arrays.stream(form.optional(field, MOST_TYPED).split("[,;\\n]"))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .forEach(typed ->
                        reader.apply(typed).ifPresentOrElse(found::add, () -> form.wrong(field, wrongKey, typed)));
        return found;
    }

    private static Optional<String> sector(String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        List<String> path = Activities.all().path(code);
        return path.contains(code) ? Optional.of(code) : Optional.empty();
    }

    private Html page(StaffMember member, Form form) {
        return new Html(
                "multiplier/ground",
                Map.of(
                        "form",
                        form,
                        "name",
                        member.name(),
                        "person",
                        member.person().value()));
    }

    private Network own() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }

    private StaffMember multiplier(Network network, PublicCode person) {
        StaffMember found = staff.of(network.id()).stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (found.role() != Role.MULTIPLIER) {
            throw new Refusal(Response.Status.CONFLICT, "multiplier.ground.other")
                    .backTo("/network/staff/" + person, "network.staff.title");
        }
        return found;
    }
}
