package eu.visavis.registration.web;

import eu.visavis.kernel.Language;
import eu.visavis.registration.Answer;
import eu.visavis.registration.Answers;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Question;
import eu.visavis.registration.QuestionFacts;
import eu.visavis.registration.Questions;
import eu.visavis.registration.Registration;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.CsvRows;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.TextLanguages;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions that an organiser asks beyond the usual, and what was answered. */
@Path("/events/{event}/settings/questions")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class QuestionPages {
    private final Questions questions;
    private final Answers answers;
    private final ParticipantTypes types;
    private final Participants participants;
    private final Caller caller;

    @Inject
    QuestionPages(
            Questions questions, Answers answers, ParticipantTypes types, Participants participants, Caller caller) {
        this.questions = questions;
        this.answers = answers;
        this.types = types;
        this.participants = participants;
        this.caller = caller;
    }

    QuestionPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** A question in the list. */
    public record Row(long id, String label, String purpose, QuestionFacts facts, String types, long answers) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html list(@PathParam("event") String event) {
        Map<Long, Long> counts = questions.counts(caller.eventId());
        Language own = caller.language();
        List<Row> rows = questions.of(caller.eventId()).stream()
                .map(question -> new Row(
                        question.id(),
                        question.label(own),
                        question.purpose(own),
                        question.facts(),
                        String.join(", ", names(question)),
                        counts.getOrDefault(question.id(), 0L)))
                .toList();
        return new Html("registration/questions", Map.of("event", event, "rows", rows));
    }

    private List<String> names(Question question) {
        return types.of(caller.eventId()).all().stream()
                .filter(type -> question.facts().types().contains(type.id()))
                .map(type -> type.name(caller.language()))
                .toList();
    }

    @GET
    @Path("one")
    @Access(Audience.ORGANISER)
    public Html form(@PathParam("event") String event, @QueryParam("question") @DefaultValue("") String id) {
        if (id.isEmpty()) {
            return page(event, Form.filled(Map.of("kind", List.of("TEXT"), "keep", List.of("90"))));
        }
        return page(event, QuestionForm.of(questions.find(caller.eventId(), id).orElseThrow(Refusal::notFound)));
    }

    @POST
    @Path("one")
    @Access(Audience.ORGANISER)
    public Response save(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String id = form.value("question");
        Optional<Question> before = id.isEmpty()
                ? Optional.empty()
                : Optional.of(questions.find(caller.eventId(), id).orElseThrow(Refusal::notFound));
        Optional<QuestionFacts> facts =
                QuestionForm.read(form, caller.language(), before.map(Question::kind), types.of(caller.eventId()));
        if (facts.isPresent() && before.isPresent()) {
            questions.change(before.get(), facts.get());
        } else if (facts.isPresent() && !questions.add(caller.eventId(), facts.get())) {
            form.wrong("kind", "registration.question.tooMany", Questions.MOST);
        }
        return form.isWrong() ? Response.status(400).entity(page(event, form)).build() : Redirect.to(address(event));
    }

    @POST
    @Path("remove")
    @Access(Audience.ORGANISER)
    public Response remove(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        questions.remove(caller.eventId(), Form.of(sent).value("question"));
        return Redirect.to(address(event));
    }

    /** All answers as a table for spreadsheets: a line for each registration, a column for each question. */
    @GET
    @Path("answers.csv")
    @Access(Audience.ORGANISER)
    @Produces("text/csv;charset=utf-8")
    public Response csv() {
        List<Question> all = questions.of(caller.eventId());
        Map<Long, Map<Long, Answer>> given = answers.ofEvent(caller.eventId());
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(
                List.of("participant_id", "status", "first_name", "last_name", "email", "organisation", "type"));
        all.forEach(question -> head.add(question.label(caller.language())));
        rows.add(head);
        for (Registration registration : participants.ofEvent(caller.eventId())) {
            List<String> row = new ArrayList<>(List.of(
                    registration.participant().code().value(),
                    registration.participant().status().name().toLowerCase(java.util.Locale.ROOT),
                    registration.person().firstName(),
                    registration.person().lastName(),
                    registration.person().email(),
                    registration.organisationName(),
                    registration.participant().attendance().type()));
            Map<Long, Answer> own =
                    given.getOrDefault(registration.participant().id(), Map.of());
            all.forEach(question -> row.add(Optional.ofNullable(own.get(question.id()))
                    .map(answer -> question.shown(answer.words(), caller.language()))
                    .orElse("")));
            rows.add(row);
        }
        return eu.visavis.web.Download.of("answers.csv", CsvRows.of(rows)).build();
    }

    private Html page(String event, Form form) {
        Language own = caller.language();
        Map<String, Object> values = new HashMap<>();
        values.put("event", event);
        values.put("form", form);
        values.put("stated", !form.value("question").isEmpty());
        values.put("names", TextLanguages.of(form, own, "label", "purpose", "options"));
        values.put(
                "types",
                types.of(caller.eventId()).all().stream()
                        .map(type -> new Choice(String.valueOf(type.id()), type.name(own)))
                        .toList());
        return new Html("registration/question", values);
    }

    private static String address(String event) {
        return "/events/" + event + "/settings/questions";
    }
}
