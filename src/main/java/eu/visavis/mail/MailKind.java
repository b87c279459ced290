package eu.visavis.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The mails about events whose words organisers can change. The product's words stand in the bundles under the key, with
 * {@code .subject} and {@code .body}, whose arguments have here the names by which organisers know them.
 */
public enum MailKind {
    APPROVED("registration.mail.", "approved", List.of("event"), Names.EVENT),
    REFUSED("registration.mail.", "refused", List.of("event"), Names.EVENT),
    LISTED("registration.mail.", "listed", List.of("event"), List.of("name", "event", "address", "position")),
    MOVED("registration.mail.", "moved", List.of("event"), Names.EVENT),
    CANCELLED("registration.mail.", "cancelled", List.of("event"), Names.EVENT),
    RECONFIRM("registration.mail.", "reconfirm", List.of("event"), Names.EVENT),
    BEHALF("registration.mail.", "behalf", List.of("event"), List.of("name", "staff", "event", "address")),
    ASKED(
            "matchmaking.mail.",
            "asked",
            List.of("partner"),
            List.of("name", "introduction", "event", "message", "reasons", "next", "address")),
    ACCEPTED("matchmaking.mail.", "accepted", List.of("partner"), Names.PARTNER),
    ACCEPTED_TO_BOOK("matchmaking.mail.", "acceptedToBook", List.of("partner"), Names.PARTNER),
    REMINDED("matchmaking.mail.", "reminder", List.of("partner"), Names.TIME),
    EXPIRED("matchmaking.mail.", "expired", List.of("partner"), Names.PARTNER),
    LEFT("matchmaking.mail.", "left", List.of("partner"), Names.PARTNER),
    DECLINED("matchmaking.mail.", "declined", List.of("partner"), Names.MESSAGE),
    TAKEN_BACK("matchmaking.mail.", "takenBack", List.of("partner"), Names.MESSAGE),
    SCHEDULE_FIRST("scheduling.mail.", "first", List.of("event"), Names.SCHEDULE),
    SCHEDULE_NONE("scheduling.mail.", "none", List.of("event"), Names.SCHEDULE),
    SCHEDULE_SAME("scheduling.mail.", "same", List.of("event"), Names.SCHEDULE),
    SCHEDULE_CHANGED("scheduling.mail.", "changed", List.of("event"), Names.SCHEDULE),
    BOOKED("scheduling.mail.", "booked", List.of("partner"), Names.BOOKING),
    BOOKING_MOVED("scheduling.mail.", "bookingMoved", List.of("partner"), Names.BOOKING),
    GIVEN_BACK("scheduling.mail.", "givenBack", List.of("partner"), Names.BOOKING),
    CALLED_OFF("scheduling.mail.", "calledOff", List.of("partner"), Names.TIME),
    GOES_ON("scheduling.mail.", "goesOn", List.of("partner"), Names.TIME),
    INVITATION("agenda.mail.", "invitation", List.of("partner", "event"), Names.INVITATION),
    INVITATION_CHANGED("agenda.mail.", "invitationChanged", List.of("partner", "event"), Names.INVITATION),
    INVITATION_CANCELLED("agenda.mail.", "invitationCancelled", List.of("partner", "event"), Names.INVITATION),
    PROGRAMME_PLACE("programme.mail.", "place", List.of("item"), Names.ITEM),
    PROGRAMME_MOVED("programme.mail.", "moved", List.of("item"), Names.ITEM),
    PROGRAMME_OFF("programme.mail.", "off", List.of("item"), Names.ITEM),
    GROUP_NO_PROFILE("mailing.mail.", "noProfile", List.of("event"), Names.EVENT),
    GROUP_NO_MEETING("mailing.mail.", "noMeeting", List.of("event"), Names.EVENT),
    GROUP_UNANSWERED("mailing.mail.", "unanswered", List.of("event"), List.of("name", "event", "address", "requests")),
    GROUP_NO_SESSION("mailing.mail.", "noSession", List.of("event"), Names.EVENT);

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

    /** What stands in the words of several kinds, in the order of the arguments of the product's texts. */
    private static final class Names {
        static final List<String> EVENT = List.of("name", "event", "address");
        static final List<String> PARTNER = List.of("name", "introduction", "event", "address");
        static final List<String> TIME = List.of("name", "introduction", "event", "time", "address");
        static final List<String> MESSAGE = List.of("name", "introduction", "event", "message", "address");
        static final List<String> BOOKING = List.of("name", "introduction", "event", "changes", "address");
        static final List<String> SCHEDULE = List.of("name", "event", "meetings", "address", "changes");
        static final List<String> ITEM = List.of("name", "item", "event", "time", "place", "address");
        static final List<String> INVITATION = List.of("name", "introduction", "event", "time", "place", "address");
    }
}
