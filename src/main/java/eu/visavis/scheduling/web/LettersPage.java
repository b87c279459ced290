package eu.visavis.scheduling.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The mails that publishing a plan would send.
 *
 * @param number the version that it would become
 * @param changed whether those are shown whose meetings change, not the others
 * @param concerned how many they are
 * @param others how many the others are
 * @param words what was looked for
 * @param found how many were found
 * @param page from 1
 */
public record LettersPage(
        String event,
        String run,
        int number,
        boolean changed,
        int concerned,
        int others,
        String words,
        int found,
        List<Letter> letters,
        int page,
        boolean next) {
    /** The address of another page of what was found. */
    public String other(int number) {
        return "/events/" + event + "/schedule/runs/" + run + "/mails?to=" + (changed ? "changed" : "others") + "&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + number;
    }

    /**
     * A mail.
     *
     * @param language of its words
     */
    public record Letter(String name, String organisation, String language, String subject, String text) {}
}
