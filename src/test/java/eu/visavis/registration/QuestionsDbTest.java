package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.EventCopying;
import eu.visavis.kernel.Document;
import eu.visavis.kernel.Language;
import eu.visavis.registration.QuestionFacts.Kind;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class QuestionsDbTest {
    private static final byte[] PDF = "%PDF-1.7 and more".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Database database;
    private final SampleEvent event;

    QuestionsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void keepsChangesAndTakesBackAnswers() {
        Question meal = asked(Kind.TEXT, Set.of(), 30);
        long someone = event.approved("someone");

        state(someone, meal, "Vegan");
        state(someone, meal, "Vegetarian");
        assertThat(words(someone, meal)).contains("Vegetarian");

        state(someone, meal, "");
        assertThat(words(someone, meal)).isEmpty();
    }

    @Test
    void forgetsAnswersWhenTheirTimeIsOverAndNotBefore() {
        Question meal = asked(Kind.TEXT, Set.of(), 30);
        Question paper = asked(Kind.FILE, Set.of(), 60);
        long someone = event.approved("someone");
        state(someone, meal, "Vegan");
        send(someone, paper);

        assertThat(forget("2027-06-19")).isZero();
        assertThat(forget("2027-06-20")).isEqualTo(1);
        assertThat(words(someone, meal)).isEmpty();
        assertThat(words(someone, paper)).isPresent();
        assertThat(forget("2027-07-20")).isEqualTo(1);
        assertThat(database.<Optional<Document>>call(
                        beans -> beans.get(Answers.class).file(someone, paper.id())))
                .isEmpty();
    }

    @Test
    void replacesAFileByAnother() {
        Question paper = asked(Kind.FILE, Set.of(), 60);
        long someone = event.approved("someone");

        send(someone, paper);
        send(someone, paper);

        Document file = database.<Optional<Document>>call(
                        beans -> beans.get(Answers.class).file(someone, paper.id()))
                .orElseThrow();
        assertThat(file.content()).isEqualTo(PDF);
        assertThat(file.kind()).isEqualTo(Document.Kind.PDF);
    }

    @Test
    void removesAQuestionWithItsAnswers() {
        Question paper = asked(Kind.FILE, Set.of(), 60);
        long someone = event.approved("someone");
        send(someone, paper);

        database.run(beans -> beans.get(Questions.class).remove(event.id(), String.valueOf(paper.id())));

        assertThat(database.<Map<Long, Answer>>call(
                        beans -> beans.get(Answers.class).of(someone)))
                .isEmpty();
    }

    @Test
    void asksTheTypesOfTheCopyAfterAnEventIsCopied() {
        database.run(beans -> beans.get(ParticipantTypes.class)
                .add(
                        event.id(),
                        new TypeFacts(
                                "buyer",
                                Map.of(Language.EN, "Buyer"),
                                "",
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Set.of())));
        long type = database.call(beans -> beans.get(ParticipantTypes.class)
                .of(event.id())
                .of("buyer")
                .orElseThrow()
                .id());
        asked(Kind.TEXT, Set.of(type), 5);

        long copy = database.call(beans -> beans.observedBy(ParticipantTypes.class)
                .observedBy(Questions.class)
                .get(EventCopying.class)
                .copy(event.id(), event.organiserId(), LocalDate.of(2028, 5, 19))
                .id());

        database.run(beans -> {
            Optional<ParticipantType> twin =
                    beans.get(ParticipantTypes.class).of(copy).of("BUYER");
            List<Question> questions = beans.get(Questions.class).of(copy);
            assertThat(questions).hasSize(1);
            assertThat(questions.get(0).isFor(twin)).isTrue();
            assertThat(questions.get(0).isFor(Optional.empty())).isFalse();
        });
    }

    private Question asked(Kind kind, Set<Long> types, int days) {
        database.run(beans -> beans.get(Questions.class)
                .add(
                        event.id(),
                        new QuestionFacts(
                                kind,
                                Map.of(Language.EN, "What?"),
                                Map.of(Language.EN, "To know"),
                                Map.of(),
                                types,
                                false,
                                days)));
        List<Question> all = database.call(beans -> beans.get(Questions.class).of(event.id()));
        return all.get(all.size() - 1);
    }

    private void state(long participant, Question question, String words) {
        database.run(beans -> beans.get(Answers.class)
                .state(beans.get(Participants.class).get(participant).participant(), Map.of(question.id(), words)));
    }

    private void send(long participant, Question question) {
        database.run(beans -> beans.get(Answers.class)
                .send(
                        beans.get(Participants.class).get(participant).participant(),
                        question,
                        new Document(Document.Kind.PDF, PDF)));
    }

    private Optional<String> words(long participant, Question question) {
        return database.call(beans -> Optional.ofNullable(
                        beans.get(Answers.class).of(participant).get(question.id()))
                .map(Answer::words));
    }

    private int forget(String day) {
        return database.call(beans -> beans.get(Answers.class).forgetOld(LocalDate.parse(day)));
    }
}
