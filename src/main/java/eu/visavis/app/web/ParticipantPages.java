package eu.visavis.app.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.registration.Answer;
import eu.visavis.registration.Answers;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.QuestionFacts;
import eu.visavis.registration.Questions;
import eu.visavis.registration.Reach;
import eu.visavis.registration.Registration;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One participant for staff: who it is, when it is there, what it offers, asks and has been given. */
@Path("/events/{event}/participants/{participant}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ParticipantPages {
    private final Participants participants;
    private final ParticipantViews views;
    private final Partners partners;
    private final ParticipantTypes types;
    private final Questions questions;
    private final Answers answers;
    private final Caller caller;

    @Inject
    ParticipantPages(
            Participants participants,
            ParticipantViews views,
            Partners partners,
            ParticipantTypes types,
            Questions questions,
            Answers answers,
            Caller caller) {
        this.participants = participants;
        this.views = views;
        this.partners = partners;
        this.types = types;
        this.questions = questions;
        this.answers = answers;
        this.caller = caller;
    }

    ParticipantPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.DESK)
    public Html show(@PathParam("participant") PublicCode code) {
        Registration found = participants
                .find(caller.eventId(), code, new Reach(caller.office()))
                .orElseThrow(Refusal::notFound);
        List<Partner> all = partners.of(caller.networkId());
        return new Html(
                "event/participant",
                Map.of(
                        "answers",
                        answered(found),
                        "page",
                        views.of(found, caller.language()),
                        "rights",
                        caller.rights(),
                        "form",
                        Form.filled(Map.of("partner", List.of(partnerOf(found, all)))),
                        "partners",
                        all.stream()
                                .map(partner -> new Choice(partner.code().value(), partner.name()))
                                .toList(),
                        "limited",
                        caller.office().isPresent(),
                        "types",
                        types.of(caller.eventId()).all().stream()
                                .map(type -> new Choice(type.word(), type.name(caller.language())))
                                .toList(),
                        "typeForm",
                        Form.filled(Map.of(
                                "type", List.of(found.participant().attendance().type())))));
    }

    /** A question and what was answered to it, if anything. */
    public record Answered(long question, String label, String words, boolean file) {}

    private List<Answered> answered(Registration registration) {
        Map<Long, Answer> given = answers.of(registration.participant().id());
        return questions.of(caller.eventId()).stream()
                .filter(question -> given.containsKey(question.id()))
                .map(question -> new Answered(
                        question.id(),
                        question.label(caller.language()),
                        question.shown(given.get(question.id()).words(), caller.language()),
                        question.kind() == QuestionFacts.Kind.FILE))
                .toList();
    }

    private static String partnerOf(Registration registration, List<Partner> all) {
        return all.stream()
                .filter(partner -> registration.participant().office().equals(OptionalLong.of(partner.id())))
                .map(partner -> partner.code().value())
                .findFirst()
                .orElse("");
    }
}
