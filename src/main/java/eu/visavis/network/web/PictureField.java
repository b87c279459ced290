package eu.visavis.network.web;

import eu.visavis.kernel.Picture;
import eu.visavis.web.SentParts;
import java.util.Optional;

/** The field of a form that takes a picture. */
final class PictureField {
    private PictureField() {}

    /** Reads the picture; a file that is none is a problem at its field. */
    static Optional<Picture> read(SentParts sent, String field) {
        Optional<byte[]> file = sent.file(field);
        Optional<Picture> picture = file.flatMap(Picture::read);
        if (file.isPresent() && picture.isEmpty()) {
            boolean tooLong = file.get().length > Picture.MAX_BYTES;
            sent.form().wrong(field, tooLong ? "network.picture.tooLarge" : "network.picture.wrong");
        }
        return picture;
    }
}
