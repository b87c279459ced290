package eu.visavis.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.Right;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every page shows around its content.
 *
 * @param path the address of the page itself, to come back to after a change of language
 * @param personName the signed-in person, if any
 * @param rights what the person may do in the network that they work for
 * @param demo whether the demo banner is shown
 * @param demoTime what the demo's clock shows; "" while it goes by the system's clock
 * @param help whom to ask, always at the same place
 * @param network the code of the network whose notices are linked, if one is set up
 * @param event the event whose navigation is shown, if the page belongs to one
 * @param sourceLine the line to show for the sources of the data, if any
 * @param languages that the page offers
 * @param brand how the network looks, if it looks other than Visavis
 * @param publicity what the network shows for its funder, if anything
 */
public record Shell(
        Messages messages,
        Formats formats,
        String path,
        Optional<String> personName,
        Set<Right> rights,
        boolean demo,
        String demoTime,
        Optional<Help> help,
        Optional<String> network,
        Optional<EventHeading> event,
        Optional<String> sourceLine,
        List<Language> languages,
        Optional<Brand> brand,
        Optional<Publicity> publicity) {

    /**
     * How a network looks.
     *
     * @param name of the network
     * @param logo address of its mark, or ""
     * @param width of the mark as it is shown, in pixels
     * @param height of the mark as it is shown, in pixels
     * @param style address of a style sheet with its colour, or ""
     */
    public record Brand(String name, String logo, int width, int height, String style) {}

    /**
     * What a network shows for its funder.
     *
     * @param emblem address of a picture, or ""
     * @param width of the picture as it is shown, in pixels
     * @param height of the picture as it is shown, in pixels
     */
    public record Publicity(String emblem, int width, int height, Sentence funding, Sentence disclaimer) {}

    /**
     * A text with the language that it is written in.
     *
     * @param language ISO 639-1 code
     * @param text may be ""
     */
    public record Sentence(String language, String text) {}

    /**
     * Whom to ask.
     *
     * @param hours when somebody answers, with the place whose clock is meant, or ""
     */
    public record Help(String name, String email, String phone, String hours) {}

    /**
     * The event that a page belongs to.
     *
     * @param code the event's public code
     * @param dates the days in words
     * @param zone the place that stands beside every clock time
     * @param rights what the caller may do as staff of the event's network
     * @param behalfOf the participant on whose behalf the caller acts, or ""
     * @param registered whether the caller takes part
     * @param approved whether the caller may see other participants
     * @param mayAsk whether participants can ask for meetings now
     * @param requests until when they can, in words
     * @param books whether participants book the times of meetings, now or at another time
     */
    public record EventHeading(
            String code,
            String title,
            String dates,
            String zone,
            Set<Right> rights,
            String behalfOf,
            boolean registered,
            boolean approved,
            boolean mayAsk,
            String requests,
            boolean books) {
        /** Whether the caller may do something as staff of the event's network. */
        public boolean may(Right right) {
            return rights.contains(right);
        }

        /** Whether the navigation of staff is shown. */
        public boolean isStaff() {
            return !rights.isEmpty() && behalfOf.isEmpty();
        }
    }

    /** Whether the person works for a network. */
    public boolean staff() {
        return !rights.isEmpty();
    }

    /** Whether the person may do something in the network that they work for. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** The text of a key in the page's language. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public Language language() {
        return messages.language();
    }

    /** The address of a static file, which changes with its content. */
    public String asset(String name) {
        return Assets.address(name);
    }
}
