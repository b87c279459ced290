package eu.visavis.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a participant answered to a question. */
@Entity
public class Answer {
    @Id
    @SequenceGenerator(name = "answer_seq", sequenceName = "answer_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_seq")
    private Long id;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "question_id")
    private long questionId;

    private String words;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private int version;

    protected Answer() {} // for JPA

    Answer(long participantId, long questionId, String words, Instant at) {
        this.participantId = participantId;
        this.questionId = questionId;
        change(words, at);
    }

    final void change(String newWords, Instant at) {
        this.words = newWords;
        this.answeredAt = at;
    }

    long id() {
        return id;
    }

    public long participantId() {
        return participantId;
    }

    public long questionId() {
        return questionId;
    }

    /** As the question stores it; of a file, its kind and size. */
    public String words() {
        return words;
    }
}
