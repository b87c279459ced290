package eu.visavis.network.web;

import eu.visavis.account.Browser;
import eu.visavis.account.WebSessions;
import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailSettings;
import eu.visavis.network.Founding;
import eu.visavis.network.Newcomer;
import eu.visavis.network.SetUp;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Cookies;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Setting up an empty installation by the link that its start prints. */
@Path("/setup/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SetUpPages {
    private final SetUp setUp;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    SetUpPages(SetUp setUp, MailSettings settings, Caller caller) {
        this.setUp = setUp;
        this.settings = settings;
        this.caller = caller;
    }

    SetUpPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html form(@PathParam("token") String token) {
        if (!setUp.isUsable(new Token(token))) {
            throw Refusal.notFound();
        }
        return page(token, Form.empty());
    }

    @POST
    @Access(Audience.EVERYBODY)
    public Response found(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            MultivaluedMap<String, String> sent) {
        if (!setUp.isUsable(new Token(token))) {
            throw Refusal.notFound();
        }
        Form form = Form.of(sent);
        String network = form.required("network", 200, "network.setUp.networkMissing");
        String organisation = form.required("organisation", 200, "network.setUp.organisationMissing");
        String country = form.read("country", Choices::country, "network.setUp.countryMissing")
                .orElse("");
        String firstName = form.required("firstName", 100, "network.setUp.firstNameMissing");
        String lastName = form.required("lastName", 100, "network.setUp.lastNameMissing");
        String email =
                form.read("email", EmailAddress::read, "common.form.email").orElse("");
        if (form.isWrong()) {
            return Response.status(400).entity(page(token, form)).build();
        }
        Token session = setUp.use(
                        new Token(token),
                        new Founding.Stated(
                                network,
                                organisation,
                                country,
                                new Newcomer(firstName, lastName, email, caller.language())),
                        Browser.of(userAgent))
                .orElseThrow(Refusal::notFound);
        return Response.fromResponse(Redirect.to("/events/new"))
                .cookie(Cookies.session(session.secret(), settings.isSecure(), WebSessions.LIFE))
                .build();
    }

    private Html page(String token, Form form) {
        return new Html(
                "network/setUp",
                Map.of("token", token, "form", form, "countries", Choices.countries(Formats.in(caller.language()))));
    }
}
