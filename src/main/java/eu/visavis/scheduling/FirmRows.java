package eu.visavis.scheduling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What participants have booked, as rows of a plan that a publication keeps, whatever else the plan says. */
final class FirmRows {
    private FirmRows() {}

    /**
     * A row for each meeting; the plan's own one where it agrees, since it knows who interprets beside the other meetings.
     *
     * @param booked meetings that take place
     * @param plan all rows of the plan
     */
    static List<PlanRow> of(List<Meeting> booked, List<PlanRow> plan) {
        Map<Pair, PlanRow> rows = plan.stream().collect(Collectors.toMap(PlanRow::pair, Function.identity()));
        return booked.stream()
                .sorted(Comparator.comparing(
                                (Meeting meeting) -> meeting.window().start())
                        .thenComparing(meeting -> meeting.pair().lowerId()))
                .map(meeting -> row(meeting, Optional.ofNullable(rows.get(meeting.pair()))))
                .toList();
    }

    private static PlanRow row(Meeting meeting, Optional<PlanRow> planned) {
        return planned.filter(row -> row.place().equals(Optional.of(meeting.place())))
                .orElseGet(() -> new PlanRow(
                        meeting.pair(),
                        planned.map(PlanRow::weight).orElse(1),
                        Optional.of(meeting.place()),
                        Optional.empty(),
                        meeting.interpreter(),
                        Set.of()));
    }
}
