package eu.visavis.network.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.Picture;
import eu.visavis.mail.MailSettings;
import eu.visavis.network.Colour;
import eu.visavis.network.Look;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkImages;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.SentParts;
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
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a network looks and speaks: its mark, the colour of its buttons, the languages that it offers. */
@Path("/network/look")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LookPages {
    /** The field for colours knows no empty value, so this one stands for the colour of Visavis. */
    private static final String USUAL = "#ffb81c";

    private final OwnNetwork own;
    private final Networks networks;
    private final NetworkImages images;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    LookPages(OwnNetwork own, Networks networks, NetworkImages images, MailSettings settings, Caller caller) {
        this.own = own;
        this.networks = networks;
        this.images = images;
        this.settings = settings;
        this.caller = caller;
    }

    LookPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.OWNER)
    public Html form() {
        Network network = own.get();
        Look look = network.look();
        Set<Language> offered = look.languages().isEmpty() ? EnumSet.allOf(Language.class) : look.languages();
        return page(
                network,
                Form.filled(Map.of(
                        "host",
                        List.of(look.host()),
                        "colour",
                        List.of(look.colour().map(Colour::hex).orElse(USUAL)),
                        "languages",
                        offered.stream().map(Language::code).toList())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.OWNER)
    public Response change(List<EntityPart> parts) throws IOException {
        Network network = own.get();
        SentParts sent = SentParts.read(parts, Picture.MAX_BYTES);
        Form form = sent.form();
        Optional<Colour> colour = form.read("colour", Colour::read, "network.look.colourWrong");
        Set<Language> languages = EnumSet.noneOf(Language.class);
        form.all("languages").forEach(code -> Language.ofCode(code).ifPresent(languages::add));
        if (languages.isEmpty()) {
            form.wrong("languages", "network.look.languagesMissing");
        }
        String host = host(form, network);
        Optional<Picture> logo = PictureField.read(sent, "logo");
        if (form.isWrong()) {
            return Response.status(400).entity(page(network, form)).build();
        }
        boolean all = languages.size() == Language.values().length;
        networks.change(
                network.id(),
                new Look(
                        colour.filter(chosen -> !chosen.hex().equals(USUAL)),
                        all ? EnumSet.noneOf(Language.class) : languages,
                        host));
        if (logo.isPresent() || form.has("noLogo", "yes")) {
            images.changeLogo(network.id(), logo);
        }
        return Redirect.to("/network?saved=yes");
    }

    /** A name that stands for nothing else: not for the installation, nor for another network. */
    private String host(Form form, Network network) {
        String host = form.optional("host", 253).toLowerCase(Locale.ROOT);
        if (!host.isEmpty() && !Look.isHost(host)) {
            form.wrong("host", "network.look.hostWrong");
        } else if (!host.isEmpty()
                && (networks.isTaken(host, network.id())
                        || host.equals(URI.create(settings.baseUrl()).getHost()))) {
            form.wrong("host", "network.look.hostTaken");
        }
        return host;
    }

    private Html page(Network network, Form form) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("languages", Choices.pageLanguages());
        images.logo(network).ifPresent(logo -> values.put("logo", logo));
        return new Html("network/look", values);
    }
}
