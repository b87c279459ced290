package eu.visavis.room;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where the rooms of one event are, and how long before their slots they open. */
@Entity
@Table(name = "video_rooms")
public class VideoRooms {
    /** How many minutes before its slot a room opens unless something else is stated. */
    public static final int USUAL_MINUTES = 5;

    /** The most minutes: a slot is rarely longer, and people should not come to the room of the slot after next. */
    public static final int MOST_MINUTES = 30;

    @Id
    @Column(name = "event_id")
    private long eventId;

    private String pattern;

    @Column(name = "minutes_before")
    private int minutesBefore;

    private String secret;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected VideoRooms() {} // for JPA

    VideoRooms(long eventId, RoomPattern pattern, int minutesBefore, Instant now) {
        this.eventId = eventId;
        set(pattern, minutesBefore);
        renew(now);
    }

    /** The same for another event, with other names. */
    VideoRooms copy(long otherEventId, Instant now) {
        return new VideoRooms(otherEventId, pattern(), minutesBefore, now);
    }

    final void set(RoomPattern newPattern, int newMinutesBefore) {
        pattern = newPattern.address();
        minutesBefore = newMinutesBefore;
    }

    /** Gives all rooms other names. */
    final void renew(Instant now) {
        secret = Token.random().secret();
        madeAt = now;
    }

    public RoomPattern pattern() {
        return new RoomPattern(pattern);
    }

    /** 0 to {@link #MOST_MINUTES}. */
    public int minutesBefore() {
        return minutesBefore;
    }

    /** When the room of a meeting can be entered. */
    public RoomHours hours(TimeWindow slot) {
        return new RoomHours(slot.start().minus(Duration.ofMinutes(minutesBefore)), slot);
    }

    /** The address of the room of a meeting while it can be entered; at no other moment does anybody learn it. */
    public Optional<String> address(PublicCode meeting, TimeWindow slot, Instant now) {
        return switch (hours(slot).at(now)) {
            case OPEN, RUNNING -> Optional.of(pattern().of(RoomName.of(secret, meeting)));
            default -> Optional.empty();
        };
    }

    /** The address of a room in which nobody meets, another one at each call. */
    public String sample() {
        return pattern().of(RoomName.random());
    }
}
