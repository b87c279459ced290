package eu.visavis.registration.web;

import eu.visavis.kernel.Language;
import eu.visavis.registration.Answer;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.ParticipantType;
import eu.visavis.registration.Question;
import eu.visavis.registration.QuestionFacts;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of an event as fields of a form. */
public final class AnswerFields {
    private final List<Question> questions;
    private final EventTypes types;
    private final Language reader;

    /**
     * Takes questions to ask.
     *
     * @param questions in their order
     * @param reader in whose language they are asked
     */
    AnswerFields(List<Question> questions, EventTypes types, Language reader) {
        this.questions = List.copyOf(questions);
        this.types = types;
        this.reader = reader;
    }

    /** All questions, in their order. */
    List<Question> questions() {
        return questions;
    }

    /** One field. */
    public record Field(
            String name, QuestionFacts.Kind kind, String label, String hint, boolean optional, List<Choice> choices) {}

    /** The fields of all questions but files, which are sent by themselves. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Question question : questions) {
            if (question.kind() != QuestionFacts.Kind.FILE) {
                fields.add(field(question));
            }
        }
        return fields;
    }

    /** The questions that are answered by a file. */
    List<Question> files() {
        return questions.stream()
                .filter(question -> question.kind() == QuestionFacts.Kind.FILE)
                .toList();
    }

    /** The same for somebody of a type: whoever is not asked does not see a question. */
    AnswerFields of(Optional<ParticipantType> type) {
        return new AnswerFields(
                questions.stream().filter(question -> question.isFor(type)).toList(), types, reader);
    }

    private Field field(Question question) {
        List<String> stored = question.facts().storedOptions();
        return new Field(
                question.field(),
                question.kind(),
                question.label(reader),
                hint(question),
                !question.facts().required(),
                stored.stream()
                        .map(option -> new Choice(option, question.shown(option, reader)))
                        .toList());
    }

    /** For whom, if not for everybody, and for what. */
    private String hint(Question question) {
        List<String> names = types.all().stream()
                .filter(type -> question.facts().types().contains(type.id()))
                .map(type -> type.name(reader))
                .toList();
        return names.isEmpty() ? question.purpose(reader) : String.join(", ", names) + ": " + question.purpose(reader);
    }

    /**
     * Reads what was answered; what is missing or no answer is a problem of the form.
     *
     * @param type of whom the answers are; answers to questions that people of it are not asked are left out
     */
    Map<Long, String> read(Form form, Optional<ParticipantType> type) {
        Map<Long, String> answers = new HashMap<>();
        for (Question question : questions) {
            if (question.kind() == QuestionFacts.Kind.FILE || !question.isFor(type)) {
                continue;
            }
            String typed = form.value(question.field());
            if (typed.isEmpty()) {
                if (question.facts().required()) {
                    form.wrong(question.field(), "registration.answer.missing");
                }
                answers.put(question.id(), "");
            } else {
                question.read(typed)
                        .ifPresentOrElse(
                                words -> answers.put(question.id(), words),
                                () -> form.wrong(
                                        question.field(),
                                        "registration.answer.wrong." + question.kind(),
                                        Question.MOST_ANSWER,
                                        typed.length()));
            }
        }
        return answers;
    }

    /** A form that shows what was answered before. */
    static Form filled(List<Question> questions, Map<Long, Answer> answers) {
        Map<String, List<String>> values = new HashMap<>();
        questions.forEach(question -> Optional.ofNullable(answers.get(question.id()))
                .ifPresent(answer -> values.put(question.field(), List.of(answer.words()))));
        return Form.filled(values);
    }
}
