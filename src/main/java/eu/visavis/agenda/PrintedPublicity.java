package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.Picture;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Publicity;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What a paper shows for the funder of the network.
 *
 * @param emblem PNG file in base 64, or ""
 * @param width of the emblem in pixels
 * @param height of the emblem in pixels
 * @param funding null if nothing is stated
 * @param disclaimer null if nothing is stated
 */
public record PrintedPublicity(
        String emblem, int width, int height, TextInLanguage funding, TextInLanguage disclaimer) {
    /** Chooses the texts for a reader; empty if the network shows nothing. */
    static Optional<PrintedPublicity> of(Publicity stated, Optional<Picture> emblem, Language reader) {
        TextInLanguage funding = chosen(stated.funding(), reader);
        TextInLanguage disclaimer = chosen(stated.disclaimer(), reader);
        if (emblem.isEmpty() && funding == null && disclaimer == null) {
            return Optional.empty();
        }
        return Optional.of(new PrintedPublicity(
                emblem.map(picture -> Base64.getEncoder().encodeToString(picture.png()))
                        .orElse(""),
                emblem.map(Picture::width).orElse(0),
                emblem.map(Picture::height).orElse(0),
                funding,
                disclaimer));
    }

    private static TextInLanguage chosen(Map<Language, String> texts, Language reader) {
        return NetworkTexts.choose(texts, reader)
                .map(text -> new TextInLanguage(text.body(), text.language().code()))
                .orElse(null);
    }
}
