package eu.visavis.registration.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Answers;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Question;
import eu.visavis.registration.Questions;
import eu.visavis.registration.Reach;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The files that participants sent as answers, for staff who look after them. */
@Path("/events/{event}/participants/{participant}/answer")
@RequestScoped
public class AnswerFiles {
    private final Questions questions;
    private final Answers answers;
    private final Participants participants;
    private final Caller caller;

    @Inject
    AnswerFiles(Questions questions, Answers answers, Participants participants, Caller caller) {
        this.questions = questions;
        this.answers = answers;
        this.participants = participants;
        this.caller = caller;
    }

    AnswerFiles() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Without a question, the page of the participant. */
    @GET
    @Access(Audience.DESK)
    public Response file(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            @QueryParam("question") @DefaultValue("") String question) {
        Participant participant = participants
                .find(caller.eventId(), code, new Reach(caller.office()))
                .orElseThrow(Refusal::notFound)
                .participant();
        if (question.isEmpty()) {
            return Redirect.to("/events/" + event + "/participants/" + code);
        }
        Question asked = questions.find(caller.eventId(), question).orElseThrow(Refusal::notFound);
        return SentDocument.file(
                "answer", answers.file(participant.id(), asked.id()).orElseThrow(Refusal::notFound));
    }
}
