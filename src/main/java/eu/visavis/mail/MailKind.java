package eu.visavis.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The mails about events whose words organisers can change. The product's words stand in the bundles under the key, with
 * {@code .subject} and {@code .body}, whose arguments have here the names by which organisers know them.
 */
public enum MailKind {
    APPROVED("registration.mail.", "approved", List.of("event"), List.of("name", "event", "address")),
    REFUSED("registration.mail.", "refused", List.of("event"), List.of("name", "event", "address")),
    LISTED("registration.mail.", "listed", List.of("event"), List.of("name", "event", "address", "position")),
    MOVED("registration.mail.", "moved", List.of("event"), List.of("name", "event", "address")),
    CANCELLED("registration.mail.", "cancelled", List.of("event"), List.of("name", "event", "address")),
    RECONFIRM("registration.mail.", "reconfirm", List.of("event"), List.of("name", "event", "address")),
    BEHALF("registration.mail.", "behalf", List.of("event"), List.of("name", "staff", "event", "address")),
    ASKED(
            "matchmaking.mail.",
            "asked",
            List.of("partner"),
            List.of("name", "introduction", "event", "message", "reasons", "next", "address")),
    ACCEPTED("matchmaking.mail.", "accepted", List.of("partner"), List.of("name", "introduction", "event", "address")),
    ACCEPTED_TO_BOOK(
            "matchmaking.mail.",
            "acceptedToBook",
            List.of("partner"),
            List.of("name", "introduction", "event", "address")),
    REMINDED(
            "matchmaking.mail.",
            "reminder",
            List.of("partner"),
            List.of("name", "introduction", "event", "time", "address")),
    EXPIRED("matchmaking.mail.", "expired", List.of("partner"), List.of("name", "introduction", "event", "address")),
    LEFT("matchmaking.mail.", "left", List.of("partner"), List.of("name", "introduction", "event", "address")),
    DECLINED(
            "matchmaking.mail.",
            "declined",
            List.of("partner"),
            List.of("name", "introduction", "event", "message", "address")),
    TAKEN_BACK(
            "matchmaking.mail.",
            "takenBack",
            List.of("partner"),
            List.of("name", "introduction", "event", "message", "address")),
    SCHEDULE_FIRST(
            "scheduling.mail.", "first", List.of("event"), List.of("name", "event", "meetings", "address", "changes")),
    SCHEDULE_NONE(
            "scheduling.mail.", "none", List.of("event"), List.of("name", "event", "meetings", "address", "changes")),
    SCHEDULE_SAME(
            "scheduling.mail.", "same", List.of("event"), List.of("name", "event", "meetings", "address", "changes")),
    SCHEDULE_CHANGED(
            "scheduling.mail.",
            "changed",
            List.of("event"),
            List.of("name", "event", "meetings", "address", "changes")),
    BOOKED(
            "scheduling.mail.",
            "booked",
            List.of("partner"),
            List.of("name", "introduction", "event", "changes", "address")),
    BOOKING_MOVED(
            "scheduling.mail.",
            "bookingMoved",
            List.of("partner"),
            List.of("name", "introduction", "event", "changes", "address")),
    GIVEN_BACK(
            "scheduling.mail.",
            "givenBack",
            List.of("partner"),
            List.of("name", "introduction", "event", "changes", "address")),
    CALLED_OFF(
            "scheduling.mail.",
            "calledOff",
            List.of("partner"),
            List.of("name", "introduction", "event", "time", "address")),
    GOES_ON(
            "scheduling.mail.",
            "goesOn",
            List.of("partner"),
            List.of("name", "introduction", "event", "time", "address")),
    INVITATION(
            "agenda.mail.",
            "invitation",
            List.of("partner", "event"),
            List.of("name", "introduction", "event", "time", "place", "address")),
    INVITATION_CHANGED(
            "agenda.mail.",
            "invitationChanged",
            List.of("partner", "event"),
            List.of("name", "introduction", "event", "time", "place", "address")),
    INVITATION_CANCELLED(
            "agenda.mail.",
            "invitationCancelled",
            List.of("partner", "event"),
            List.of("name", "introduction", "event", "time", "place", "address")),
    GROUP_NO_PROFILE("mailing.mail.", "noProfile", List.of("event"), List.of("name", "event", "address")),
    GROUP_NO_MEETING("mailing.mail.", "noMeeting", List.of("event"), List.of("name", "event", "address")),
    GROUP_UNANSWERED("mailing.mail.", "unanswered", List.of("event"), List.of("name", "event", "address", "requests")),
    GROUP_NO_SESSION("mailing.mail.", "noSession", List.of("event"), List.of("name", "event", "address"));

    private static final Set<String> NUMBERS = Set.of("meetings", "position", "requests");

    private final String key;
    private final List<String> inSubject;
    private final List<String> inBody;

    MailKind(String family, String name, List<String> inSubject, List<String> inBody) {
        this.key = family + name;
        this.inSubject = inSubject;
        this.inBody = inBody;
    }

    /** What the keys of its words begin with. */
    public String key() {
        return key;
    }

    /** The names that may stand in its words, in braces. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>(inBody);
        names.addAll(inSubject);
        return names;
    }

    /** Whether a name stands for a number, so that words can depend on it. */
    public static boolean isNumber(String placeholder) {
        return NUMBERS.contains(placeholder);
    }

    List<String> inSubject() {
        return inSubject;
    }

    List<String> inBody() {
        return inBody;
    }
}
