package eu.visavis.network.web;

import eu.visavis.kernel.Picture;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkImages;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.network.Partners;
import eu.visavis.network.ShownImage;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentParts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The partners of a network: who leads, who takes part, who is associated. */
@Path("/network/partners")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PartnerPages {
    private static final String ADDRESS = "/network/partners";

    private final OwnNetwork own;
    private final Partners partners;
    private final NetworkImages images;
    private final Caller caller;

    @Inject
    PartnerPages(OwnNetwork own, Partners partners, NetworkImages images, Caller caller) {
        this.own = own;
        this.partners = partners;
        this.images = images;
        this.caller = caller;
    }

    PartnerPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * A partner in the list.
     *
     * @param place country and region in words
     */
    public record Row(
            PublicCode code, String name, Partner.Standing standing, String place, Optional<ShownImage> logo) {}

    @GET
    @Access(Audience.OWNER)
    public Html list() {
        return listPage(Form.empty());
    }

    @GET
    @Path("new")
    @Access(Audience.OWNER)
    public Html fresh() {
        return page(Form.filled(Map.of("standing", List.of(Partner.Standing.FULL.name()))), Optional.empty());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.OWNER)
    public Response add(List<EntityPart> parts) throws IOException {
        Network network = own.get();
        SentParts sent = SentParts.read(parts, Picture.MAX_BYTES);
        Optional<Partner.Standing> standing = standing(sent.form());
        PartnerFacts facts = PartnerForm.read(sent.form(), formats());
        Optional<Picture> logo = PictureField.read(sent, "logo");
        if (sent.form().isWrong()) {
            return Response.status(400)
                    .entity(page(sent.form(), Optional.empty()))
                    .build();
        }
        partners.add(network.id(), standing.orElseThrow(), facts, logo);
        return Redirect.to(ADDRESS);
    }

    @GET
    @Path("{partner}")
    @Access(Audience.OWNER)
    public Html form(@PathParam("partner") PublicCode code) {
        Partner partner = partner(code);
        return page(PartnerForm.of(partner, formats()), Optional.of(partner));
    }

    @POST
    @Path("{partner}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.OWNER)
    public Response change(@PathParam("partner") PublicCode code, List<EntityPart> parts) throws IOException {
        Partner partner = partner(code);
        SentParts sent = SentParts.read(parts, Picture.MAX_BYTES);
        Form form = sent.form();
        Optional<Partner.Standing> standing = standing(form);
        PartnerFacts facts = PartnerForm.read(form, formats());
        Optional<Picture> logo = PictureField.read(sent, "logo");
        int status = 400;
        if (!form.isWrong()) {
            Partners.Outcome outcome = partners.change(
                    own.get().id(), code, standing.orElseThrow(), facts, logo, form.has("noLogo", "yes"));
            switch (outcome) {
                case DONE -> {
                    return Redirect.to(ADDRESS);
                }
                case GONE -> throw Refusal.notFound();
                default -> form.wrong("standing", "network.partner.mustLead");
            }
            status = 409;
        }
        return Response.status(status).entity(page(form, Optional.of(partner))).build();
    }

    @POST
    @Path("{partner}/remove")
    @Access(Audience.OWNER)
    public Response remove(@PathParam("partner") PublicCode code) {
        Form form = Form.empty();
        switch (partners.remove(own.get().id(), code)) {
            case LEADS -> form.wrong("partners", "network.partner.mustLead");
            case HAS_STAFF -> form.wrong("partners", "network.partner.hasStaff");
            case GONE -> throw Refusal.notFound();
            default -> {
                return Redirect.to(ADDRESS);
            }
        }
        return Response.status(409).entity(listPage(form)).build();
    }

    private static Optional<Partner.Standing> standing(Form form) {
        return form.read("standing", Choices.oneOf(Partner.Standing.class), "network.partner.standingMissing");
    }

    private Formats formats() {
        return Formats.in(caller.language());
    }

    private Html listPage(Form form) {
        Network network = own.get();
        Map<Long, ShownImage> logos = images.ofPartners(network);
        Formats formats = Formats.in(caller.language());
        List<Row> rows = partners.of(network.id()).stream()
                .map(partner -> new Row(
                        partner.code(),
                        partner.name(),
                        partner.standing(),
                        partner.facts().place(formats),
                        Optional.ofNullable(logos.get(partner.id()))))
                .toList();
        return new Html("network/partners", Map.of("rows", rows, "form", form));
    }

    private Html page(Form form, Optional<Partner> partner) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("action", partner.map(known -> ADDRESS + "/" + known.code()).orElse(ADDRESS + "/new"));
        values.put("countries", Choices.countries(Formats.in(caller.language())));
        partner.flatMap(known ->
                        Optional.ofNullable(images.ofPartners(own.get()).get(known.id())))
                .ifPresent(logo -> values.put("logo", logo));
        return new Html("network/partner", values);
    }

    private Partner partner(PublicCode code) {
        return partners.find(own.get().id(), code).orElseThrow(Refusal::notFound);
    }
}
