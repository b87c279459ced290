package eu.visavis.network.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.Picture;
import eu.visavis.network.Emblem;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkImages;
import eu.visavis.network.Publicities;
import eu.visavis.network.Publicity;
import eu.visavis.network.TextKind;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.SentParts;
import eu.visavis.web.TextLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a network shows for its funder: emblem, funding sentence, disclaimer. */
@Path("/network/publicity")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PublicityPages {
    private final OwnNetwork own;
    private final Publicities publicities;
    private final NetworkImages images;
    private final Caller caller;

    @Inject
    PublicityPages(OwnNetwork own, Publicities publicities, NetworkImages images, Caller caller) {
        this.own = own;
        this.publicities = publicities;
        this.images = images;
        this.caller = caller;
    }

    PublicityPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.OWNER)
    public Html form() {
        Network network = own.get();
        Publicity stated = publicities.of(network.id());
        Map<String, List<String>> values = new HashMap<>();
        values.put("emblem", List.of(stated.emblem().name()));
        values.put("required", stated.required() ? List.of("yes") : List.of());
        TextFields.fill(values, "funding", stated.funding());
        TextFields.fill(values, "disclaimer", stated.disclaimer());
        return page(network, Form.filled(values));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.OWNER)
    public Response change(List<EntityPart> parts) throws IOException {
        Network network = own.get();
        SentParts sent = SentParts.read(parts, Picture.MAX_BYTES);
        Form form = sent.form();
        Optional<Emblem> emblem = form.read("emblem", Choices.oneOf(Emblem.class), "network.publicity.emblemMissing");
        Optional<Picture> picture = PictureField.read(sent, "picture");
        Map<Language, String> funding = TextFields.read(form, "funding", TextKind.FUNDING);
        Map<Language, String> disclaimer = TextFields.read(form, "disclaimer", TextKind.DISCLAIMER);
        Publicity stated = new Publicity(
                form.has("required", "yes"),
                emblem.orElse(Emblem.NONE),
                picture.isPresent() || images.hasEmblem(network),
                funding,
                disclaimer);
        complain(form, stated);
        if (form.isWrong()) {
            return Response.status(400).entity(page(network, form)).build();
        }
        publicities.change(network.id(), stated, picture);
        return Redirect.to("/network?saved=yes");
    }

    private void complain(Form form, Publicity stated) {
        if (stated.emblem() == Emblem.OWN && !stated.ownEmblem()) {
            form.wrong("picture", "network.publicity.pictureMissing");
        }
        if (stated.missing().contains(Publicity.Part.EMBLEM)) {
            form.wrong("emblem", "network.publicity.emblemRequired");
        }
        if (stated.missing().contains(Publicity.Part.DISCLAIMER)) {
            form.wrong("disclaimer-" + caller.language().code(), "network.publicity.disclaimerRequired");
        }
    }

    private Html page(Network network, Form form) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("funding", TextLanguages.of(form, caller.language(), "funding"));
        values.put("disclaimer", TextLanguages.of(form, caller.language(), "disclaimer"));
        images.sentEmblem(network).ifPresent(image -> values.put("picture", image));
        return new Html("network/publicity", values);
    }
}
