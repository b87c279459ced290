package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What participants answered to the questions of organisers. */
@ApplicationScoped
public class Answers {
    private final EntityManager entities;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Answers(EntityManager entities, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.clock = clock;
        this.audit = audit;
    }

    Answers() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The answers of a participant by question. */
    public Map<Long, Answer> of(long participantId) {
        Map<Long, Answer> found = new HashMap<>();
        entities.createQuery("select a from Answer a where a.participantId = :participant", Answer.class)
                .setParameter("participant", participantId)
                .getResultList()
                .forEach(answer -> found.put(answer.questionId(), answer));
        return found;
    }

    /** The answers of all participants of an event, by participant and question. */
    public Map<Long, Map<Long, Answer>> ofEvent(long eventId) {
        Map<Long, Map<Long, Answer>> found = new HashMap<>();
        entities.createQuery(
                        "select a from Answer a join Question q on q.id = a.questionId where q.eventId = :event",
                        Answer.class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(answer -> found.computeIfAbsent(answer.participantId(), id -> new HashMap<>())
                        .put(answer.questionId(), answer));
        return found;
    }

    /**
     * Takes over what somebody answers now.
     *
     * @param answers as questions store them, by question; "" takes an answer back
     */
    @Transactional
    public void state(Participant participant, Map<Long, String> answers) {
        keep(participant.id(), answers);
        audit.note(Deed.of(Act.PARTICULARS_CHANGED)
                .toPerson(participant.personId())
                .with("part", "answers"));
    }

    /** The same without a note, where another tells it. Needs a transaction. */
    void keep(long participantId, Map<Long, String> answers) {
        Map<Long, Answer> before = of(participantId);
        answers.forEach((question, words) -> {
            Answer known = before.get(question);
            if (words.isEmpty()) {
                Optional.ofNullable(known).ifPresent(this::remove);
            } else if (known == null) {
                entities.persist(new Answer(participantId, question, words, clock.instant()));
            } else if (!known.words().equals(words)) {
                entities.find(Answer.class, known.id()).change(words, clock.instant());
            }
        });
    }

    /** Keeps a file as the answer to a question, instead of an earlier one. */
    @Transactional
    public void send(Participant participant, Question question, Document document) {
        takeBack(participant, question);
        Answer answer = new Answer(
                participant.id(),
                question.id(),
                document.kind() + ", " + Math.max(1, document.content().length / 1024) + " KB",
                clock.instant());
        entities.persist(answer);
        entities.flush(); // the file refers to it
        entities.persist(new AnswerFile(answer.id(), document));
        audit.note(Deed.of(Act.PARTICULARS_CHANGED)
                .toPerson(participant.personId())
                .with("part", "file"));
    }

    /** Removes the file that somebody sent as an answer. */
    @Transactional
    public void remove(Participant participant, Question question) {
        takeBack(participant, question);
        audit.note(Deed.of(Act.PARTICULARS_CHANGED)
                .toPerson(participant.personId())
                .with("part", "file"));
    }

    private void takeBack(Participant participant, Question question) {
        Optional.ofNullable(of(participant.id()).get(question.id())).ifPresent(this::remove);
        entities.flush();
    }

    /** The file that a participant sent as an answer to a question. */
    public Optional<Document> file(long participantId, long questionId) {
        return entities.createQuery(
                        "select f from AnswerFile f join Answer a on a.id = f.answerId"
                                + " where a.participantId = :participant and a.questionId = :question",
                        AnswerFile.class)
                .setParameter("participant", participantId)
                .setParameter("question", questionId)
                .getResultStream()
                .findFirst()
                .map(AnswerFile::document);
    }

    /**
     * Removes the answers to questions whose time is over.
     *
     * @param today the day by which it is counted
     * @return how many were removed
     */
    @Transactional
    public int forgetOld(LocalDate today) {
        List<Object[]> days = entities.createQuery(
                        "select q.id, q.keepDays, max(s.day) from Question q"
                                + " join MatchmakingSession s on s.eventId = q.eventId group by q.id, q.keepDays",
                        Object[].class)
                .getResultList();
        int removed = 0;
        for (Object[] row : days) {
            LocalDate last = (LocalDate) row[2];
            if (last.plusDays((Integer) row[1]).isBefore(today)) {
                entities.createQuery("delete from AnswerFile f where f.answerId in"
                                + " (select a.id from Answer a where a.questionId = :question)")
                        .setParameter("question", row[0])
                        .executeUpdate();
                removed += entities.createQuery("delete from Answer a where a.questionId = :question")
                        .setParameter("question", row[0])
                        .executeUpdate();
            }
        }
        return removed;
    }

    private void remove(Answer answer) {
        entities.createQuery("delete from AnswerFile f where f.answerId = :answer")
                .setParameter("answer", answer.id())
                .executeUpdate();
        entities.remove(entities.find(Answer.class, answer.id()));
    }
}
