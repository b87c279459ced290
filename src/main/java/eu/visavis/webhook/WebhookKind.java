package eu.visavis.webhook;

import eu.visavis.audit.Act;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program can be told of, with the types of messages that belong to it. Names are stored. */
public enum WebhookKind {
    /** From the confirmed address on: before, anybody could have typed it. */
    REGISTRATION(
            "participant",
            "/participants",
            Map.of(
                    Act.REGISTRATION_CONFIRMED, "participant.confirmed",
                    Act.PARTICIPANT_APPROVED, "participant.approved",
                    Act.PARTICIPANT_REFUSED, "participant.refused",
                    Act.PARTICIPATION_CANCELLED, "participant.cancelled",
                    Act.PARTICIPATION_RENEWED, "participant.renewed",
                    Act.FILES_IMPORTED, "participant.imported")),
    REQUEST(
            "request",
            "/requests",
            Map.of(
                    Act.REQUEST_MADE, "request.made",
                    Act.REQUEST_ACCEPTED, "request.accepted",
                    Act.REQUEST_DECLINED, "request.declined",
                    Act.REQUEST_WITHDRAWN, "request.withdrawn",
                    Act.REQUEST_EXPIRED, "request.expired",
                    Act.AGREEMENT_TAKEN_BACK, "request.taken-back")),
    SCHEDULE("schedule", "/schedule", Map.of(Act.SCHEDULE_PUBLISHED, "schedule.published")),
    BOOKING(
            "meeting",
            "/schedule",
            Map.of(
                    Act.MEETING_BOOKED, "meeting.booked",
                    Act.MEETING_MOVED, "meeting.moved",
                    Act.MEETING_UNBOOKED, "meeting.unbooked")),
    CHECK_IN(
            "participant",
            "/participants",
            Map.of(
                    Act.ARRIVED, "participant.arrived",
                    Act.ARRIVAL_TAKEN_BACK, "participant.arrival-taken-back"));

    private final String thing;
    private final String place;
    private final Map<Act, String> types;

    /**
     * @param thing what the code in a message names
     * @param place where programs read more, below the address of the event
     */
    WebhookKind(String thing, String place, Map<Act, String> types) {
        this.thing = thing;
        this.place = place;
        this.types = new EnumMap<>(types);
    }

    /** The kind that tells of an act; most acts are told to nobody. */
    static Optional<WebhookKind> of(Act act) {
        return Arrays.stream(values())
                .filter(kind -> kind.types.containsKey(act))
                .findFirst();
    }

    /** The type of the message about an act of this kind. */
    String type(Act act) {
        return types.get(act);
    }

    String thing() {
        return thing;
    }

    /** Where programs read more, as an address below that of the event. */
    String place(String code) {
        boolean person = this == REGISTRATION || this == CHECK_IN;
        return person && !code.isEmpty() ? place + "/" + code : place;
    }

    /** The kind of this name. */
    public static Optional<WebhookKind> ofName(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    static String written(Set<WebhookKind> kinds) {
        return kinds.stream().sorted().map(WebhookKind::name).collect(Collectors.joining(" "));
    }

    static Set<WebhookKind> read(String written) {
        Set<WebhookKind> kinds = EnumSet.noneOf(WebhookKind.class);
        Arrays.stream(written.split(" ")).map(WebhookKind::valueOf).forEach(kinds::add);
        return kinds;
    }
}
