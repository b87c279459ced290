package eu.visavis.web;

import eu.visavis.kernel.Document;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The field of a form that takes a document, and how documents are given out. */
public final class SentDocument {
    private SentDocument() {}

    /** Reads the document; a file that is none is a problem at its field. */
    public static Optional<Document> read(SentParts sent, String field) {
        Optional<byte[]> file = sent.file(field);
        Optional<Document> document = file.flatMap(Document::read);
        if (file.isPresent() && document.isEmpty()) {
            boolean tooLarge = file.get().length > Document.MAX_BYTES;
            sent.form().wrong(field, tooLarge ? "common.document.tooLarge" : "common.document.wrong");
        }
        return document;
    }

    /** The same, where there has to be one. */
    public static Optional<Document> require(SentParts sent, String field) {
        if (sent.file(field).isEmpty()) {
            sent.form().wrong(field, "common.document.missing");
        }
        return read(sent, field);
    }

    /** A file to store, under a name that says nothing. */
    public static Response file(String code, Document document) {
        return Download.of(code + "." + document.kind().extension(), document.content())
                .type(document.kind().mediaType())
                .build();
    }
}
