package eu.visavis.scheduling.web;

import eu.visavis.event.Closings;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.Draft;
import java.util.List;
import java.util.Map;

/** A draft with what is needed to show it: everybody of the event, its slots and tables, and words. */
final class DraftTable {
    private final Draft draft;
    private final Map<Long, Registration> people;
    private final List<Slot> slots;
    private final List<MeetingTable> tables;
    private final Closings closings;
    private final Moments moments;
    private final DraftSentences sentences;

    DraftTable(
            Draft draft,
            Map<Long, Registration> people,
            List<Slot> slots,
            List<MeetingTable> tables,
            Closings closings,
            Moments moments,
            DraftSentences sentences) {
        this.draft = draft;
        this.people = people;
        this.slots = slots;
        this.tables = tables;
        this.closings = closings;
        this.moments = moments;
        this.sentences = sentences;
    }

    Draft draft() {
        return draft;
    }

    Map<Long, Registration> people() {
        return people;
    }

    List<Slot> slots() {
        return slots;
    }

    List<MeetingTable> tables() {
        return tables;
    }

    Closings closings() {
        return closings;
    }

    Moments moments() {
        return moments;
    }

    DraftSentences sentences() {
        return sentences;
    }

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
