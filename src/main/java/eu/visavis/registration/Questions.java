package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.EventCopied;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions that organisers ask at their events. */
@ApplicationScoped
public class Questions {
    /** The most questions of one event. */
    public static final int MOST = 40;

    private static final int LATE = 3000;

    private final EntityManager entities;
    private final Participants participants;
    private final AuditLog audit;

    @Inject
    Questions(EntityManager entities, Participants participants, AuditLog audit) {
        this.entities = entities;
        this.participants = participants;
        this.audit = audit;
    }

    Questions() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The questions of an event in the order in which they were added. */
    public List<Question> of(long eventId) {
        return entities.createQuery("select q from Question q where q.eventId = :event order by q.id", Question.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** A question of an event. */
    public Optional<Question> find(long eventId, String id) {
        return of(eventId).stream()
                .filter(question -> String.valueOf(question.id()).equals(id))
                .findFirst();
    }

    /** How many answers each question of an event has; one without any is left out. */
    public Map<Long, Long> counts(long eventId) {
        Map<Long, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select a.questionId, count(a.id) from Answer a join Question q on q.id = a.questionId"
                                + " where q.eventId = :event group by a.questionId",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * Adds a question.
     *
     * @return whether there was room for one more
     */
    @Transactional
    public boolean add(long eventId, QuestionFacts facts) {
        boolean room = of(eventId).size() < MOST;
        if (room) {
            entities.persist(new Question(eventId, facts));
            note();
        }
        return room;
    }

    /** Changes a question; its kind stays as it is. */
    @Transactional
    public void change(Question question, QuestionFacts facts) {
        entities.find(Question.class, question.id()).change(facts);
        note();
    }

    /** Removes a question with all answers to it. */
    @Transactional
    public void remove(long eventId, String id) {
        find(eventId, id).ifPresent(question -> {
            entities.createQuery("delete from AnswerFile f where f.answerId in"
                            + " (select a.id from Answer a where a.questionId = :question)")
                    .setParameter("question", question.id())
                    .executeUpdate();
            entities.createQuery("delete from Answer a where a.questionId = :question")
                    .setParameter("question", question.id())
                    .executeUpdate();
            entities.remove(entities.find(Question.class, question.id()));
        });
        note();
    }

    /** Takes the questions over to a copy of an event, once it has its types; not the answers. */
    void copy(@Observes @Priority(LATE) EventCopied copied) {
        EventTypes originals = participants.types(copied.originalId());
        for (Question question : of(copied.originalId())) {
            QuestionFacts facts = question.facts();
            Set<String> words = originals.all().stream()
                    .filter(type -> facts.types().contains(type.id()))
                    .map(ParticipantType::word)
                    .collect(Collectors.toSet());
            Set<Long> types = participants.types(copied.copyId()).all().stream()
                    .filter(type -> words.contains(type.word()))
                    .map(ParticipantType::id)
                    .collect(Collectors.toSet());
            entities.persist(new Question(
                    copied.copyId(),
                    new QuestionFacts(
                            facts.kind(),
                            facts.labels(),
                            facts.purposes(),
                            facts.options(),
                            types,
                            facts.required(),
                            facts.keepDays())));
        }
    }

    private void note() {
        audit.note(Deed.of(Act.EVENT_SET_UP).with("part", "questions"));
    }
}
