package eu.visavis.scheduling.web;

import eu.visavis.event.Slot;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.programme.Engagements;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanReading;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wishes that are not placed: whose they are, who asked, and what is to be said of one beyond the reason it shares. */
final class UnplacedRows {
    private final Map<Long, Registration> people;
    private final List<Slot> slots;
    private final Engagements engagements;
    private final Map<Long, Integer> meetings = new HashMap<>();
    private final Messages messages;

    UnplacedRows(
            Map<Long, Registration> people,
            List<Slot> slots,
            Engagements engagements,
            List<PlanRow> placed,
            Messages messages) {
        this.people = people;
        this.slots = slots;
        this.engagements = engagements;
        this.messages = messages;
        placed.forEach(row -> row.people().forEach(person -> meetings.merge(person, 1, Integer::sum)));
    }

    List<ResultPage.Unplaced> of(List<PlanReading.Unplaced> wishes) {
        return wishes.stream().map(this::row).toList();
    }

    private ResultPage.Unplaced row(PlanReading.Unplaced wish) {
        Registration first = people.get(wish.row().pair().lowerId());
        Registration second = people.get(wish.row().pair().higherId());
        return new ResultPage.Unplaced(
                PersonName.of(first),
                PersonName.of(second),
                "/wishes/" + first.participant().code() + "/"
                        + second.participant().code(),
                wish.requests().stream().map(this::asked).toList(),
                words(wish.row().reason().orElseThrow(), first, second));
    }

    private ResultPage.Asked asked(MeetingRequest request) {
        return new ResultPage.Asked(
                people.get(request.requesterId()).person().name(),
                messages.text("matchmaking.wish." + request.wish()),
                request.wish() == MeetingRequest.Wish.MUST);
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
        return "";
    }

    private int slotsOf(Registration one) {
        return (int) slots.stream()
                .filter(slot -> engagements.isFree(one.participant(), slot.window()))
                .count();
    }
}
