package eu.visavis.network.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Newcomer;
import eu.visavis.network.Role;
import eu.visavis.network.Staff;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adding somebody who is to work for a network. */
@Path("/network/staff/new")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NewStaffPages {
    private final OwnNetwork own;
    private final Staff staff;
    private final StaffForm fields;
    private final Caller caller;

    @Inject
    NewStaffPages(OwnNetwork own, Staff staff, StaffForm fields, Caller caller) {
        this.own = own;
        this.staff = staff;
        this.fields = fields;
        this.caller = caller;
    }

    NewStaffPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.OWNER)
    public Html fresh() {
        return page(Form.filled(Map.of(
                "role",
                List.of(Role.ORGANISER.name()),
                "language",
                List.of(caller.language().code()))));
    }

    @POST
    @Access(Audience.OWNER)
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Newcomer newcomer = NewcomerForm.read(form);
        Optional<PublicCode> partner = StaffForm.partner(form);
        Optional<Role> role = StaffForm.role(form);
        if (form.isWrong()) {
            return Response.status(400).entity(page(form)).build();
        }
        switch (staff.add(own.get(), newcomer, partner.orElseThrow(), role.orElseThrow())) {
            case DONE -> {
                return Redirect.to(StaffPages.ADDRESS);
            }
            case KNOWN -> form.wrong("email", "network.staff.known");
            default -> form.wrong("partner", "network.staff.partnerMissing");
        }
        return Response.status(409).entity(page(form)).build();
    }

    private Html page(Form form) {
        return fields.page("network/staffNew", form, Map.of("languages", Choices.pageLanguages()));
    }
}
