package eu.visavis.rules;

import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Optional;

/** The stored rules for everybody at an event. */
@Entity
@Table(name = "common_rules")
class CommonRules {
    @Id
    @Column(name = "event_id")
    private long eventId;

    @Column(name = "lunch_from")
    private LocalTime lunchFrom;

    @Column(name = "lunch_to")
    private LocalTime lunchTo;

    @Column(name = "lunch_minutes")
    private Integer lunchMinutes;

    @Column(name = "least_meetings")
    private Integer leastMeetings;

    @Column(name = "most_in_row")
    private Integer mostInRow;

    @Column(name = "border_percent")
    private Integer borderPercent;

    @Version
    private int version;

    protected CommonRules() {} // for JPA

    CommonRules(long eventId, CommonFacts facts) {
        this.eventId = eventId;
        state(facts);
    }

    void state(CommonFacts facts) {
        lunchFrom = facts.lunch().map(Lunch::from).orElse(null);
        lunchTo = facts.lunch().map(Lunch::to).orElse(null);
        lunchMinutes = facts.lunch().map(Lunch::minutes).orElse(null);
        leastMeetings = MissingNumber.orNull(facts.least());
        mostInRow = MissingNumber.orNull(facts.mostInRow());
        borderPercent = MissingNumber.orNull(facts.borderPercent());
    }

    CommonFacts facts() {
        return new CommonFacts(
                lunchMinutes == null ? Optional.empty() : Optional.of(new Lunch(lunchFrom, lunchTo, lunchMinutes)),
                MissingNumber.of(leastMeetings),
                MissingNumber.of(mostInRow),
                MissingNumber.of(borderPercent));
    }
}
