package eu.visavis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;

/** What the independent check found, as it is stored with a run. */
@Embeddable
class CheckColumns {
    private static final int MOST_LETTERS = 4000;

    private boolean feasible;
    private String breaches;

    @Column(name = "least_meetings")
    private int leastMeetings;

    @Column(name = "without_meeting")
    private int withoutMeeting;

    @Column(name = "soft_cost")
    private long softCost;

    private Integer moved;
    private Integer retabled;
    private Integer lost;
    private Integer added;

    @Column(name = "frozen_breaches")
    private String frozenBreaches;

    protected CheckColumns() {} // for JPA

    CheckColumns(ProblemCheck check) {
        feasible = check.feasible();
        breaches = lines(check.violations());
        leastMeetings = check.leastMeetings();
        withoutMeeting = check.withoutMeeting();
        softCost = check.softCost();
        check.changes().ifPresent(changes -> {
            moved = changes.moved();
            retabled = changes.retabled();
            lost = changes.lost();
            added = changes.added();
            frozenBreaches = lines(changes.frozenChanged());
        });
    }

    ProblemCheck check() {
        Optional<ProblemCheck.Changes> changes = moved == null
                ? Optional.empty()
                : Optional.of(new ProblemCheck.Changes(moved, retabled, lost, added, list(frozenBreaches)));
        return new ProblemCheck(feasible, list(breaches), leastMeetings, withoutMeeting, softCost, changes);
    }

    private static String lines(List<String> sentences) {
        String lines = String.join("\n", sentences);
        return lines.substring(0, Math.min(MOST_LETTERS, lines.length()));
    }

    private static List<String> list(String lines) {
        return lines == null || lines.isEmpty() ? List.of() : lines.lines().toList();
    }
}
