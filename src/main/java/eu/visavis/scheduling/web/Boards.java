package eu.visavis.scheduling.web;

import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlaceWords;
import eu.visavis.scheduling.PlanReading;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays the stored plan of a run out as a matrix, in the caller's language. */
@RequestScoped
class Boards {
    private final PlanReading plans;
    private final Events events;
    private final Participants participants;
    private final ProgrammeItems programme;
    private final Caller caller;

    @Inject
    Boards(PlanReading plans, Events events, Participants participants, ProgrammeItems programme, Caller caller) {
        this.plans = plans;
        this.events = events;
        this.participants = participants;
        this.programme = programme;
        this.caller = caller;
    }

    Boards() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Tables and slots; with words, the tables at which somebody of that name or organisation sits. */
    Board tables(PlanRun run, String event, String words) {
        List<Slot> slots = events.slots(run.eventId());
        List<PlanRow> placed = plans.placed(run.id());
        Map<Long, PersonName> names = new HashMap<>();
        registrations(placed).forEach((id, registration) -> names.put(id, PersonName.of(registration)));
        TableRows rows = new TableRows(
                placed, events.closings(run.eventId()), names, new BoardSearch(words), Messages.in(caller.language()));
        return board(run, event, slots, rows.of(events.tables(run.eventId()), slots), placed.size(), words);
    }

    /** People and slots; with words, the people of that name or organisation. */
    Board people(PlanRun run, String event, String words) {
        List<Slot> slots = events.slots(run.eventId());
        List<PlanRow> placed = plans.placed(run.id());
        Map<Long, Registration> people = new HashMap<>(registrations(placed));
        participants
                .approved(run.eventId())
                .forEach(one -> people.put(one.participant().id(), one));
        PlaceWords places = new PlaceWords(events.tables(run.eventId()), Messages.in(caller.language()));
        List<Board.Row> rows = new PeopleRows(placed, people, places, programme.engagements(run.eventId()))
                .of(slots, new BoardSearch(words), caller.language());
        return board(run, event, slots, rows, placed.size(), words);
    }

    private Board board(PlanRun run, String event, List<Slot> slots, List<Board.Row> rows, int meetings, String words) {
        Moments moments = Moments.of(events.get(caller.eventId()), caller.language());
        return new Board(
                event,
                run.code().value(),
                moments.place(),
                Columns.days(slots, moments),
                Columns.of(slots, moments),
                rows,
                meetings,
                run.figures().wished() - run.figures().placed(),
                words.strip());
    }

    private Map<Long, Registration> registrations(List<PlanRow> rows) {
        return participants.byId(
                rows.stream().flatMap(row -> row.people().stream()).distinct().toList());
    }
}
