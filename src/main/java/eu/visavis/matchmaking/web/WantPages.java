package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.marketplace.ProfileEditing;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.marketplace.ProfileOwner;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.matchmaking.Memory;
import eu.visavis.registration.Deed;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stating, changing and removing one's own offers and needs. */
@Path("/events/{event}/me/profile/wants")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WantPages {
    private final CooperationProfiles profiles;
    private final ProfileEditing editing;
    private final Participants participants;
    private final CategoryNames categories;
    private final OnBehalf behalf;
    private final Caller caller;

    @Inject
    WantPages(
            CooperationProfiles profiles,
            ProfileEditing editing,
            Participants participants,
            CategoryNames categories,
            OnBehalf behalf,
            Caller caller) {
        this.profiles = profiles;
        this.editing = editing;
        this.participants = participants;
        this.categories = categories;
        this.behalf = behalf;
        this.caller = caller;
    }

    WantPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Path("new")
    @Access(Audience.REGISTERED)
    public Html newForm(@PathParam("event") PublicCode event, @QueryParam("kind") @DefaultValue("offer") String name) {
        CooperationProfile.Kind kind = WantForm.kind(name).orElseThrow(Refusal::notFound);
        return page(event, "", kind, WantForm.fresh(kind, caller.language().code()));
    }

    @POST
    @Path("new")
    @Access(Audience.REGISTERED)
    public Response add(@PathParam("event") PublicCode event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        CooperationProfile.Kind kind = WantForm.kind(form.value("kind"))
                .orElseThrow(() -> new Refusal(Response.Status.BAD_REQUEST, "common.error.notUnderstood"));
        Optional<ProfileFacts> facts = WantForm.read(form, kind, named(), null);
        if (facts.isEmpty()) {
            return Response.status(400).entity(page(event, "", kind, form)).build();
        }
        Optional<PublicCode> added = behalf.noting(
                Deed.Kind.WANT_ADDED, () -> editing.add(owner(), facts.get()), code -> code.map(Deed.Trace::of));
        if (added.isEmpty()) {
            throw new Refusal(Response.Status.CONFLICT, "marketplace.error.tooMany");
        }
        return Redirect.to(profileOf(event));
    }

    @GET
    @Path("{want}")
    @Access(Audience.REGISTERED)
    public Html changeForm(@PathParam("event") PublicCode event, @PathParam("want") PublicCode code) {
        ProfileFacts facts = find(code);
        return page(event, code.value(), facts.kind(), WantForm.of(facts, named()));
    }

    @POST
    @Path("{want}")
    @Access(Audience.REGISTERED)
    public Response change(
            @PathParam("event") PublicCode event,
            @PathParam("want") PublicCode code,
            MultivaluedMap<String, String> sent) {
        ProfileFacts before = find(code);
        Form form = Form.of(sent);
        Optional<ProfileFacts> facts = WantForm.read(form, before.kind(), named(), before);
        if (facts.isEmpty()) {
            return Response.status(400)
                    .entity(page(event, code.value(), before.kind(), form))
                    .build();
        }
        boolean changed = behalf.notingIfDone(
                Deed.Kind.WANT_CHANGED,
                new Deed.Trace(code.value(), Memory.of(before)),
                () -> editing.change(caller.eventId(), caller.participantPersonId(), code, facts.get()));
        if (!changed) {
            throw Refusal.notFound();
        }
        return Redirect.to(profileOf(event));
    }

    @POST
    @Path("{want}/remove")
    @Access(Audience.REGISTERED)
    public Response remove(@PathParam("event") PublicCode event, @PathParam("want") PublicCode code) {
        Deed.Trace trace = new Deed.Trace(code.value(), Memory.of(find(code)));
        boolean removed = behalf.notingIfDone(
                Deed.Kind.WANT_REMOVED,
                trace,
                () -> editing.remove(caller.eventId(), caller.participantPersonId(), code));
        if (!removed) {
            throw Refusal.notFound();
        }
        return Redirect.to(profileOf(event));
    }

    private ProfileFacts find(PublicCode code) {
        return profiles.find(caller.eventId(), caller.participantPersonId(), code)
                .orElseThrow(Refusal::notFound)
                .facts();
    }

    private ProfileOwner owner() {
        Registration own = participants.get(caller.participantId());
        return new ProfileOwner(
                caller.networkId(),
                caller.eventId(),
                own.person().id(),
                own.organisation().id());
    }

    private List<CategoryNames.Named> named() {
        Formats formats = Formats.in(caller.language());
        return categories.of(caller.networkId(), caller.language(), formats.sorting());
    }

    private Html page(PublicCode event, String code, CooperationProfile.Kind kind, Form form) {
        List<Choice> choices = named().stream()
                .map(named -> new Choice(named.code(), named.name()))
                .toList();
        WantPage page = new WantPage(
                event.value(), code, kind == CooperationProfile.Kind.OFFER, choices, languages(form.value("language")));
        return new Html("matchmaking/want", Map.of("page", page, "form", form));
    }

    // A text that was imported may be in a language that is not offered; it must not change by saving.
    private List<Choice> languages(String chosen) {
        Formats formats = Formats.in(caller.language());
        List<Choice> offered = Choices.languages(formats);
        boolean other = Choices.language(chosen).isPresent()
                && offered.stream().noneMatch(choice -> choice.value().equals(chosen));
        return other
                ? Stream.concat(offered.stream(), Stream.of(new Choice(chosen, formats.language(chosen))))
                        .toList()
                : offered;
    }

    private static String profileOf(PublicCode event) {
        return "/events/" + event + "/me/profile#wants";
    }
}
