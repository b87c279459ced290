package eu.visavis.scheduling.web;

import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.Draft;
import eu.visavis.scheduling.DraftMeeting;
import eu.visavis.scheduling.DraftReading;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays drafts out as boards on which they are changed, in the caller's language. */
@RequestScoped
class DraftBoards {
    private static final int WAITING_SHOWN = 200;

    private final DraftReading drafts;
    private final PublishedSchedule published;
    private final Events events;
    private final Participants participants;
    private final ProgrammeItems programme;
    private final Caller caller;

    @Inject
    DraftBoards(
            DraftReading drafts,
            PublishedSchedule published,
            Events events,
            Participants participants,
            ProgrammeItems programme,
            Caller caller) {
        this.drafts = drafts;
        this.published = published;
        this.events = events;
        this.participants = participants;
        this.programme = programme;
        this.caller = caller;
    }

    DraftBoards() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Reads a draft with what is needed to show it. */
    DraftTable read(PlanRun run) {
        Draft draft = drafts.open(run);
        List<Slot> slots = events.slots(run.eventId());
        List<MeetingTable> tables = events.tables(run.eventId());
        Map<Long, Registration> people = participants.approved(run.eventId()).stream()
                .collect(Collectors.toMap(one -> one.participant().id(), Function.identity()));
        Moments moments = Moments.of(events.get(run.eventId()), caller.language());
        return new DraftTable(
                draft,
                people,
                slots,
                tables,
                events.closings(run.eventId()),
                moments,
                new DraftSentences(draft, people, slots, tables, moments, programme.engagements(run.eventId())));
    }

    /**
     * The board of a draft.
     *
     * @param view "tables" or "people"
     * @param words by which rows are looked for; "" for all
     */
    DraftBoard board(PlanRun run, String event, String view, String words) {
        DraftTable table = read(run);
        DraftRows rows = table.rows();
        BoardSearch search = new BoardSearch(words);
        List<DraftMeeting> waiting = table.draft().meetings().stream()
                .filter(meeting -> !meeting.isPlaced())
                .sorted(Comparator.comparingInt(
                                (DraftMeeting meeting) -> table.draft().isMandatory(meeting.position()) ? 0 : 1)
                        .thenComparing(Comparator.comparingInt(
                                        (DraftMeeting meeting) -> meeting.row().weight())
                                .reversed()))
                .toList();
        return new DraftBoard(
                event,
                run.code().value(),
                view,
                run.baseVersion().orElse(0),
                !run.isByHand(),
                isFrozen(run),
                table.moments().place(),
                Columns.of(table.slots(), table.moments()),
                view.equals("people")
                        ? rows.ofPeople(search, caller.language())
                        : rows.ofTables(table.closings(), search),
                names(table),
                new DraftBoard.Counts(
                        table.draft().meetings().size() - waiting.size(),
                        waiting.size(),
                        run.changes(),
                        drafts.undoable(run, caller.person().id())),
                waiting.stream()
                        .filter(meeting -> search.finds(table.sentences().fullNames(meeting.position())))
                        .limit(WAITING_SHOWN)
                        .map(meeting -> waiting(meeting, table))
                        .toList(),
                table.draft().brokenRules().stream().map("constraint."::concat).toList(),
                words.strip());
    }

    /** Whether it was published, so that it is history. */
    boolean isFrozen(PlanRun run) {
        return !run.isByHand() || published.versions(run.eventId()).stream().anyMatch(version -> version.isOf(run));
    }

    private static DraftBoard.Waiting waiting(DraftMeeting meeting, DraftTable table) {
        return new DraftBoard.Waiting(
                meeting.position(),
                meeting.revision(),
                table.sentences().fullNames(meeting.position()),
                table.draft().people(meeting.position()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")),
                table.draft().isMandatory(meeting.position()));
    }

    private static Map<Long, String> names(DraftTable table) {
        Map<Long, String> names = new LinkedHashMap<>();
        table.people().forEach((id, one) -> names.put(id, PersonName.of(one).full()));
        return names;
    }
}
