package eu.visavis.registration.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Answer;
import eu.visavis.registration.AnswerFile;
import eu.visavis.registration.Answers;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.Participant;
import eu.visavis.registration.ParticipantType;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Question;
import eu.visavis.registration.Questions;
import eu.visavis.registration.Reach;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentParts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A participant's answers to the questions of the organiser, with the files that go with them. */
@Path("/events/{event}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AnswerPages {
    private final Questions questions;
    private final Answers answers;
    private final ParticipantTypes types;
    private final Participants participants;
    private final Caller caller;

    @Inject
    AnswerPages(
            Questions questions, Answers answers, ParticipantTypes types, Participants participants, Caller caller) {
        this.questions = questions;
        this.answers = answers;
        this.types = types;
        this.participants = participants;
        this.caller = caller;
    }

    AnswerPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * A question that is answered by a file.
     *
     * @param sent what was sent, in short, or empty
     */
    public record FileRow(long id, String label, String purpose, String sent) {}

    @GET
    @Path("me/answers")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Html show(@PathParam("event") String event) {
        return page(event, AnswerFields.filled(own().questions(), answers.of(caller.participantId())), Form.empty());
    }

    @POST
    @Path("me/answers")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response save(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Map<Long, String> stated = own().read(form, type());
        if (form.isWrong()) {
            return Response.status(400).entity(page(event, form, Form.empty())).build();
        }
        answers.state(me(), stated);
        return Redirect.to("/events/" + event + "/me/answers");
    }

    @POST
    @Path("me/answers/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response send(@PathParam("event") String event, List<EntityPart> parts) throws IOException {
        SentParts sent = SentParts.read(parts, AnswerFile.MOST_BYTES);
        Question question = file(sent.form().value("question"));
        Optional<byte[]> content = sent.file("file");
        Optional<AnswerFile.Media> media = content.flatMap(AnswerFile.Media::of);
        if (media.isEmpty()) {
            Form wrong = Form.empty();
            wrong.wrong(
                    "file-" + question.id(),
                    content.isEmpty() ? "registration.answer.noFile" : "registration.answer.wrong.FILE");
            Form stated = AnswerFields.filled(own().questions(), answers.of(caller.participantId()));
            return Response.status(400).entity(page(event, stated, wrong)).build();
        }
        answers.send(me(), question, media.get(), content.get());
        return Redirect.to("/events/" + event + "/me/answers");
    }

    @POST
    @Path("me/answers/file/remove")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response remove(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        answers.remove(me(), file(Form.of(sent).value("question")));
        return Redirect.to("/events/" + event + "/me/answers");
    }

    @GET
    @Path("me/answers/file")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response own(@QueryParam("question") @DefaultValue("") String question) {
        return download(caller.participantId(), question);
    }

    /** The same for staff who look after the participant. */
    @GET
    @Path("participants/{participant}/answer")
    @Access(Audience.DESK)
    public Response ofParticipant(
            @PathParam("participant") PublicCode code, @QueryParam("question") @DefaultValue("") String question) {
        Participant participant = participants
                .find(caller.eventId(), code, new Reach(caller.office()))
                .orElseThrow(Refusal::notFound)
                .participant();
        return download(participant.id(), question);
    }

    private Response download(long participantId, String question) {
        Question asked = questions.find(caller.eventId(), question).orElseThrow(Refusal::notFound);
        AnswerFile file = answers.file(participantId, asked.id()).orElseThrow(Refusal::notFound);
        return Download.of("answer." + file.media().ending(), file.content())
                .type(file.media().type())
                .build();
    }

    private Question file(String id) {
        return own().files().stream()
                .filter(question -> String.valueOf(question.id()).equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Participant me() {
        return participants.get(caller.participantId()).participant();
    }

    private Optional<ParticipantType> type() {
        return types.of(caller.eventId()).of(me().attendance().type());
    }

    private AnswerFields own() {
        EventTypes all = types.of(caller.eventId());
        return new AnswerFields(questions.of(caller.eventId()), all, caller.language()).of(type());
    }

    private Html page(String event, Form form, Form fileForm) {
        AnswerFields fields = own();
        Map<Long, Answer> given = answers.of(caller.participantId());
        List<FileRow> files = fields.files().stream()
                .map(question -> new FileRow(
                        question.id(),
                        question.label(caller.language()),
                        question.purpose(caller.language()),
                        Optional.ofNullable(given.get(question.id()))
                                .map(Answer::words)
                                .orElse("")))
                .toList();
        return new Html(
                "registration/answers",
                Map.of("event", event, "form", form, "fileForm", fileForm, "fields", fields, "files", files));
    }
}
