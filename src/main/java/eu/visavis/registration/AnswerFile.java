package eu.visavis.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A file that a participant sent as an answer. */
@Entity
@Table(name = "answer_file")
public class AnswerFile {
    /** The longest file that is taken, in bytes. */
    public static final int MOST_BYTES = 3 * 1024 * 1024;

    @Id
    @Column(name = "answer_id")
    private long answerId;

    private String media;

    private byte[] content;

    protected AnswerFile() {} // for JPA

    AnswerFile(long answerId, Media media, byte[] content) {
        this.answerId = answerId;
        this.media = media.name();
        this.content = content.clone();
    }

    /** What files are taken, told by their first bytes, whatever their names say. */
    public enum Media {
        PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
        PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
        JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

        private final String type;
        private final String ending;
        private final byte[] head;

        Media(String type, String ending, byte[] head) {
            this.type = type;
            this.ending = ending;
            this.head = head;
        }

        /** The kind of a file; empty for any other, or one that is too long. */
        public static Optional<Media> of(byte[] file) {
            return file.length > MOST_BYTES
                    ? Optional.empty()
                    : Arrays.stream(values())
                            .filter(media -> Arrays.mismatch(media.head, file) == media.head.length
                                    || Arrays.equals(media.head, file))
                            .findFirst();
        }

        /** As a header states it. */
        public String type() {
            return type;
        }

        /** What names of such files end with. */
        public String ending() {
            return ending;
        }
    }

    public Media media() {
        return Media.valueOf(media);
    }

    /** The bytes as they were sent. */
    public byte[] content() {
        return content.clone();
    }
}
