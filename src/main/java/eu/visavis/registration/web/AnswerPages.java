package eu.visavis.registration.web;

import eu.visavis.kernel.Document;
import eu.visavis.registration.Answer;
import eu.visavis.registration.Answers;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.Participant;
import eu.visavis.registration.ParticipantType;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Question;
import eu.visavis.registration.Questions;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentDocument;
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
@Path("/events/{event}/me/answers")
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
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Html show(@PathParam("event") String event) {
        return page(event, AnswerFields.filled(own().questions(), answers.of(caller.participantId())), Form.empty());
    }

    @POST
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response save(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Map<Long, String> stated = own().read(form, type());
        if (form.isWrong()) {
            return Response.status(400).entity(page(event, form, Form.empty())).build();
        }
        answers.state(me(), stated);
        return answersOf(event);
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response send(@PathParam("event") String event, List<EntityPart> parts) throws IOException {
        SentParts sent = SentParts.read(parts, Document.MAX_BYTES);
        Optional<Question> asked = file(sent.form().value("question"));
        if (asked.isEmpty()) {
            return answersOf(event);
        }
        Form form = sent.form();
        Optional<Document> document = SentDocument.require(sent, "file");
        if (document.isEmpty()) {
            Form wrong = Form.empty();
            wrong.wrong("file-" + asked.get().id(), form.problems().get("file").key());
            Form stated = AnswerFields.filled(own().questions(), answers.of(caller.participantId()));
            return Response.status(400).entity(page(event, stated, wrong)).build();
        }
        answers.send(me(), asked.get(), document.get());
        return answersOf(event);
    }

    @POST
    @Path("file/remove")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response remove(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        file(Form.of(sent).value("question")).ifPresent(question -> answers.remove(me(), question));
        return answersOf(event);
    }

    @GET
    @Path("file")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response own(@PathParam("event") String event, @QueryParam("question") @DefaultValue("") String question) {
        if (question.isEmpty()) {
            return answersOf(event);
        }
        Question asked = questions.find(caller.eventId(), question).orElseThrow(Refusal::notFound);
        return SentDocument.file(
                "answer", answers.file(caller.participantId(), asked.id()).orElseThrow(Refusal::notFound));
    }

    private static Response answersOf(String event) {
        return Redirect.to("/events/" + event + "/me/answers");
    }

    private Optional<Question> file(String id) {
        return own().files().stream()
                .filter(question -> String.valueOf(question.id()).equals(id))
                .findFirst();
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
