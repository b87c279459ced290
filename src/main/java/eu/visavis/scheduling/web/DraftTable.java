package eu.visavis.scheduling.web;

import eu.visavis.event.Closings;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.Draft;
import java.util.List;
import java.util.Map;

/** A draft with what is needed to show it: everybody of the event, its slots and tables, and words. */
record DraftTable(
        Draft draft,
        Map<Long, Registration> people,
        List<Slot> slots,
        List<MeetingTable> tables,
        Closings closings,
        Moments moments,
        DraftSentences sentences) {
    DraftRows rows() {
        return new DraftRows(draft, people, slots, tables, sentences);
    }

    /** Where a slot stands among the columns, from 0. */
    int column(long slotId) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).id() == slotId) {
                return i;
            }
        }
        throw new IllegalArgumentException("No slot has the id " + slotId);
    }

    boolean hasSlot(long slotId) {
        return slots.stream().anyMatch(slot -> slot.id() == slotId);
    }

    boolean hasTable(long tableId) {
        return tables.stream().anyMatch(table -> table.id() == tableId);
    }
}
