package eu.visavis.app.web;

import eu.visavis.web.Access;
import eu.visavis.web.Assets;
import eu.visavis.web.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What a phone needs to put Visavis beside its other applications (W3C Web Application Manifest). */
@Path("/app.webmanifest")
@RequestScoped
public class ManifestPages {
    private static final String PAPER = "#ffffff";
    private static final String INK = "#12171f";

    @GET
    @Produces("application/manifest+json")
    @Access(Audience.EVERYBODY)
    public String manifest() {
        return Json.createObjectBuilder()
                .add("name", "Visavis")
                .add("short_name", "Visavis")
                .add("id", "/me")
                .add("start_url", "/me")
                .add("scope", "/")
                .add("display", "standalone")
                .add("background_color", PAPER)
                .add("theme_color", INK)
                .add(
                        "icons",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("src", Assets.address("app-icon.svg"))
                                        .add("sizes", "any")
                                        .add("type", "image/svg+xml")
                                        .add("purpose", "any maskable")))
                .build()
                .toString();
    }
}
