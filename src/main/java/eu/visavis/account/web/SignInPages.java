package eu.visavis.account.web;

import eu.visavis.account.Browser;
import eu.visavis.account.SignInSteps;
import eu.visavis.account.SigningIn;
import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailSettings;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Cookies;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing in by link, signing out, choosing a language. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    private final SigningIn signingIn;
    private final SignInForm page;
    private final Entrance entrance;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    SignInPages(SigningIn signingIn, SignInForm page, Entrance entrance, MailSettings settings, Caller caller) {
        this.signingIn = signingIn;
        this.page = page;
        this.entrance = entrance;
        this.settings = settings;
        this.caller = caller;
    }

    SignInPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Path("sign-in")
    @Access(Audience.EVERYBODY)
    public Html form(@QueryParam("to") @DefaultValue("/") String to, @QueryParam("again") String again) {
        return page.page(Form.filled(Map.of("to", List.of(to))), "yes".equals(again));
    }

    @POST
    @Path("sign-in")
    @Access(Audience.EVERYBODY)
    public Response send(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<String> email = form.read("email", EmailAddress::read, "common.form.email");
        if (form.isWrong()) {
            return Response.status(400).entity(page.page(form, false)).build();
        }
        signingIn.sendLink(email.orElseThrow(), Redirect.ownAddress(form.value("to")));
        return Redirect.to("/sign-in/sent?email=" + URLEncoder.encode(email.get(), StandardCharsets.UTF_8));
    }

    @GET
    @Path("sign-in/sent")
    @Access(Audience.EVERYBODY)
    public Html sent(@QueryParam("email") @DefaultValue("") String email) {
        return new Html("account/linkSent", Map.of("email", email));
    }

    /** Opening the link only shows a button: mail scanners follow links, but press no buttons. */
    @GET
    @Path("sign-in/{token}")
    @Access(Audience.EVERYBODY)
    public Html open(@PathParam("token") String token) {
        boolean usable = signingIn.isUsable(new Token(token));
        return new Html("account/link", Map.of("token", token, "usable", usable));
    }

    @POST
    @Path("sign-in/{token}")
    @Access(Audience.EVERYBODY)
    public Response use(@PathParam("token") String token, @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        Optional<SignInSteps.Entered> entered = signingIn.use(new Token(token), Browser.of(userAgent));
        if (entered.isEmpty()) {
            Html gone = new Html("account/link", Map.of("token", token, "usable", false));
            return Response.status(410).entity(gone).build();
        }
        return entrance.in(entered.get());
    }

    @POST
    @Path("sign-out")
    @Access(Audience.EVERYBODY)
    public Response signOut() {
        return entrance.out();
    }

    @POST
    @Path("language")
    @Access(Audience.EVERYBODY)
    public Response chooseLanguage(
            @FormParam("language") @DefaultValue("") String code, @FormParam("back") @DefaultValue("/") String back) {
        Language language = Language.ofCode(code).orElseThrow(BadRequestException::new);
        if (caller.isSignedIn()) {
            signingIn.chooseLanguage(caller.person().id(), language);
        }
        return Response.fromResponse(Redirect.to(back))
                .cookie(Cookies.language(language.code(), settings.isSecure()))
                .build();
    }
}
