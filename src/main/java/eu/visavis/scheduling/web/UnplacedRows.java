package eu.visavis.scheduling.web;

import eu.visavis.event.Slot;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wishes that are not placed, with the reason in a sentence. */
final class UnplacedRows {
    private final Map<Long, Registration> people;
    private final List<Slot> slots;
    private final Map<Long, Integer> meetings = new HashMap<>();
    private final Messages messages;

    UnplacedRows(Map<Long, Registration> people, List<Slot> slots, List<PlanRow> placed, Messages messages) {
        this.people = people;
        this.slots = slots;
        this.messages = messages;
        placed.forEach(row -> {
            meetings.merge(row.pair().lowerId(), 1, Integer::sum);
            meetings.merge(row.pair().higherId(), 1, Integer::sum);
        });
    }

    List<ResultPage.Unplaced> of(List<PlanRow> rows) {
        return rows.stream().map(this::row).toList();
    }

    private ResultPage.Unplaced row(PlanRow row) {
        Registration first = people.get(row.pair().lowerId());
        Registration second = people.get(row.pair().higherId());
        return new ResultPage.Unplaced(
                PersonName.of(first), PersonName.of(second), words(row.reason().orElseThrow(), first, second));
    }

    private String words(UnplacedReason reason, Registration first, Registration second) {
        if (reason == UnplacedReason.NO_FREE_COMMON_SLOT) {
            for (Registration one : List.of(first, second)) {
                int own = slotsOf(one);
                if (meetings.getOrDefault(one.participant().id(), 0) >= own) {
                    return messages.text(
                            "scheduling.reason.NO_FREE_COMMON_SLOT.full",
                            one.person().name(),
                            own);
                }
            }
        }
        return messages.text("scheduling.reason." + reason);
    }

    private int slotsOf(Registration one) {
        return (int) slots.stream()
                .filter(slot -> one.participant().isAvailable(slot.window()))
                .count();
    }
}
