package eu.visavis.registration;

import eu.visavis.kernel.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file that a participant sent as an answer. */
@Entity
@Table(name = "answer_file")
class AnswerFile {
    @Id
    @Column(name = "answer_id")
    private long answerId;

    private String media;

    private byte[] content;

    protected AnswerFile() {} // for JPA

    AnswerFile(long answerId, Document document) {
        this.answerId = answerId;
        this.media = document.kind().name();
        this.content = document.content();
    }

    Document document() {
        return new Document(Document.Kind.valueOf(media), content);
    }
}
