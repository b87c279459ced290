package eu.visavis.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** The one file of an upload that another tool wrote; it goes once it is imported. */
@Entity
@Table(name = "foreign_file")
class ForeignFile {
    @Id
    @Column(name = "upload_id")
    private long uploadId;

    @Enumerated(EnumType.STRING)
    private ForeignKind kind;

    @Column(name = "file_name")
    private String fileName;

    private byte[] content;
    private int sheet;
    private String fields;
    private String country = "";
    private String language = "";
    private String category = "";

    protected ForeignFile() {} // for JPA

    ForeignFile(long uploadId, ForeignKind kind, String fileName, byte[] content) {
        this.uploadId = uploadId;
        this.kind = kind;
        this.fileName = fileName;
        this.content = content;
    }

    long uploadId() {
        return uploadId;
    }

    ForeignKind kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    /** Which sheet of a workbook is read, counted from 0. */
    int sheet() {
        return sheet;
    }

    /** What its columns were said to hold, once somebody has said it. */
    Optional<ColumnChoice> choice() {
        return Optional.ofNullable(fields)
                .map(codes -> new ColumnChoice(StoredFields.read(codes), country, language, category));
    }

    void choose(int chosenSheet, ColumnChoice choice) {
        sheet = chosenSheet;
        fields = StoredFields.write(choice.fields());
        country = choice.country();
        language = choice.language();
        category = choice.category();
    }
}
