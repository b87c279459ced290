package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.DraftEditing;
import eu.visavis.scheduling.DraftEditing.Seen;
import eu.visavis.scheduling.DraftMaking;
import eu.visavis.scheduling.DraftOutcome;
import eu.visavis.scheduling.DraftReading;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The board of a draft that is changed by hand. Each change is a form; to the script of the board, which says so by what it
 * accepts, the answer is told as JSON.
 */
@Path("/events/{event}/schedule/runs/{run}/board")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DraftPages {
    static final String PEOPLE = "people";
    /** The value of a form field for the table that is best. */
    static final String ANY_TABLE = "any";

    private final PlanRuns runs;
    private final DraftMaking making;
    private final DraftEditing editing;
    private final DraftReading drafts;
    private final DraftBoards boards;
    private final DraftMoves moves;
    private final DraftTicker ticker;
    private final Caller caller;

    @Inject
    DraftPages(
            PlanRuns runs,
            DraftMaking making,
            DraftEditing editing,
            DraftReading drafts,
            DraftBoards boards,
            DraftMoves moves,
            DraftTicker ticker,
            Caller caller) {
        this.runs = runs;
        this.making = making;
        this.editing = editing;
        this.drafts = drafts;
        this.boards = boards;
        this.moves = moves;
        this.ticker = ticker;
        this.caller = caller;
    }

    DraftPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** Begins a draft with what a search found, or with another draft. */
    @POST
    @Access(Audience.ORGANISER)
    public Response begin(@PathParam("event") String event, @PathParam("run") PublicCode code) {
        PlanRun run = runs.find(caller.eventId(), code).orElseThrow(Refusal::notFound);
        if (!run.state().isOver() || !run.hasPlan()) {
            throw Refusal.conflict();
        }
        PlanRun draft = making.ofRun(run, caller.person().id());
        return Redirect.to(address(event, draft.code(), "tables"));
    }

    @GET
    @Path("tables")
    @Access(Audience.ORGANISER)
    public Html tables(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("q") @DefaultValue("") String words) {
        return Html.page("scheduling/draftBoard", boards.board(find(code), event, "tables", words));
    }

    @GET
    @Path(PEOPLE)
    @Access(Audience.ORGANISER)
    public Html people(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("q") @DefaultValue("") String words) {
        return Html.page("scheduling/draftBoard", boards.board(find(code), event, PEOPLE, words));
    }

    /** Where a meeting can be moved, as a form. */
    @GET
    @Path("meetings/{meeting}")
    @Access(Audience.ORGANISER)
    public Html move(
            @PathParam("event") String event, @PathParam("run") PublicCode code, @PathParam("meeting") int meeting) {
        PlanRun run = find(code);
        return Html.page(
                "scheduling/draftMove",
                moves.page(run, event, meeting, boards.isFrozen(run)).orElseThrow(Refusal::notFound));
    }

    /** What would come of a meeting in every cell of a board. */
    @GET
    @Path("meetings/{meeting}/places")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Audience.ORGANISER)
    public Response places(
            @PathParam("run") PublicCode code,
            @PathParam("meeting") int meeting,
            @QueryParam("view") @DefaultValue("") String view) {
        DraftTable table = boards.read(find(code));
        if (table.draft().meeting(meeting).isEmpty()) {
            throw Refusal.notFound();
        }
        return json(200, new DraftAnswers(table, view.equals(PEOPLE)).places(meeting));
    }

    /** Puts a meeting somewhere: at a table in a slot, or at the best one. */
    @POST
    @Path("meetings/{meeting}/place")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Access(Audience.ORGANISER)
    public Response put(
            @BeanParam DraftRequest asked,
            @PathParam("meeting") int meeting,
            @FormParam("slot") @DefaultValue("-1") long slot,
            @FormParam("table") @DefaultValue(ANY_TABLE) String where) {
        PlanRun run = find(asked.run());
        DraftTable table = boards.read(run);
        Optional<OptionalLong> chosen = table(where, table);
        if (!table.hasSlot(slot) || chosen.isEmpty()) {
            throw Refusal.conflict();
        }
        Seen seen = asked.seen(meeting);
        long person = caller.person().id();
        DraftOutcome outcome = where.equals(ANY_TABLE)
                ? editing.put(run, seen, slot, person)
                : editing.put(run, seen, new Place(slot, chosen.get()), person);
        return answer(asked, outcome, Set.of(meeting));
    }

    /** A table of the event, none for a meeting online; empty for what is neither. */
    private static Optional<OptionalLong> table(String typed, DraftTable table) {
        if (typed.equals(ANY_TABLE) || typed.equals(DraftRows.ONLINE)) {
            return Optional.of(OptionalLong.empty());
        }
        return typed.matches("\\d{1,18}") && table.hasTable(Long.parseLong(typed))
                ? Optional.of(OptionalLong.of(Long.parseLong(typed)))
                : Optional.empty();
    }

    /** Lets two meetings change places. */
    @POST
    @Path("meetings/{meeting}/exchange")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Access(Audience.ORGANISER)
    public Response exchange(
            @BeanParam DraftRequest asked,
            @PathParam("meeting") int meeting,
            @FormParam("other") @DefaultValue("") String typed) {
        PlanRun draft = find(asked.run());
        if (!typed.matches("\\d{1,9}\\.\\d{1,9}")) {
            throw Refusal.conflict();
        }
        Seen other = new Seen(
                Integer.parseInt(typed.substring(0, typed.indexOf('.'))),
                Integer.parseInt(typed.substring(typed.indexOf('.') + 1)));
        DraftOutcome outcome = editing.exchange(
                draft, asked.seen(meeting), other, caller.person().id());
        return answer(asked, outcome, new TreeSet<>(List.of(meeting, other.position())));
    }

    /** Takes a meeting out of the draft. */
    @POST
    @Path("meetings/{meeting}/removal")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Access(Audience.ORGANISER)
    public Response takeOut(@BeanParam DraftRequest asked, @PathParam("meeting") int meeting) {
        DraftOutcome outcome = editing.takeOut(
                find(asked.run()), asked.seen(meeting), caller.person().id());
        return answer(asked, outcome, Set.of(meeting));
    }

    /** Locks a meeting where it is, or unlocks it. */
    @POST
    @Path("meetings/{meeting}/lock")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Access(Audience.ORGANISER)
    public Response lock(
            @BeanParam DraftRequest asked,
            @PathParam("meeting") int meeting,
            @FormParam("locked") @DefaultValue("") String locked) {
        DraftOutcome outcome = editing.lock(
                find(asked.run()),
                asked.seen(meeting),
                locked.equals("yes"),
                caller.person().id());
        return answer(asked, outcome, Set.of(meeting));
    }

    /** Takes the reader's newest change back. */
    @POST
    @Path("undo")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Access(Audience.ORGANISER)
    public Response undo(@BeanParam DraftRequest asked) {
        PlanRun run = find(asked.run());
        int before = drafts.changes(run.id());
        DraftOutcome outcome = editing.undo(run, caller.person().id());
        Set<Integer> changed = new TreeSet<>();
        drafts.since(run, before, caller.person().id()).forEach(step -> changed.addAll(step.positions()));
        return answer(asked, outcome, changed);
    }

    /** How the meetings stand now that were changed after a number of changes, and what others did. */
    @GET
    @Path("changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Audience.ORGANISER)
    public Response changes(
            @PathParam("run") PublicCode code,
            @QueryParam("since") @DefaultValue("0") int since,
            @QueryParam("view") @DefaultValue("") String view) {
        PlanRun run = find(code);
        List<DraftReading.Step> steps = drafts.since(run, since, caller.person().id());
        DraftTable table = boards.read(run);
        Set<Integer> positions = new TreeSet<>();
        steps.forEach(step -> positions.addAll(step.positions()));
        List<String> said = steps.stream()
                .filter(step -> !step.own())
                .map(step -> table.sentences()
                        .messages()
                        .text(
                                "scheduling.draft.said.other",
                                step.by(),
                                String.join(
                                        " ",
                                        step.positions().stream()
                                                .map(table.sentences()::standing)
                                                .toList())))
                .toList();
        int number = steps.stream()
                .map(DraftReading.Step::number)
                .max(Comparator.naturalOrder())
                .orElse(since);
        return json(200, new DraftAnswers(table, view.equals(PEOPLE)).changed(positions, number, undoable(run), said));
    }

    @GET
    @Path("progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Access(Audience.ORGANISER)
    public void follow(@PathParam("run") PublicCode code, @Context SseEventSink sink, @Context Sse sse) {
        ticker.follow(find(code), sink, sse);
    }

    private Response answer(DraftRequest asked, DraftOutcome outcome, Set<Integer> changed) {
        PlanRun run = find(asked.run());
        if (outcome.isDone() && !asked.isByScript()) {
            return Redirect.to(asked.board());
        }
        DraftTable table = boards.read(run);
        if (outcome.isDone()) {
            List<String> said =
                    changed.stream().map(table.sentences()::standing).toList();
            return json(
                    200,
                    new DraftAnswers(table, asked.isOfPeople())
                            .changed(changed, drafts.changes(run.id()), undoable(run), said));
        }
        String why = table.sentences().refusal(outcome);
        if (asked.isByScript()) {
            return json(409, DraftAnswers.refusal(why, drafts.changes(run.id())));
        }
        throw new Refusal(Response.Status.CONFLICT, "scheduling.draft.refused")
                .about(why)
                .backTo(asked.board(), "scheduling.draft.back");
    }

    private long undoable(PlanRun run) {
        return drafts.undoable(run, caller.person().id());
    }

    private static Response json(int status, JsonObject body) {
        return Response.status(status)
                .entity(body.toString())
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private PlanRun find(PublicCode code) {
        return runs.find(caller.eventId(), code).filter(PlanRun::isByHand).orElseThrow(Refusal::notFound);
    }

    static String address(String event, PublicCode code, String view) {
        return RunPages.address(event, code) + "/board/" + view;
    }
}
