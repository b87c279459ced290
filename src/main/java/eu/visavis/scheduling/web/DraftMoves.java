package eu.visavis.scheduling.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.scheduling.DraftMeeting;
import eu.visavis.scheduling.DraftTrial;
import eu.visavis.scheduling.DraftVerdict;
import eu.visavis.scheduling.PlaceWords;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.web.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says of one meeting of a draft where it can be, for the form by which it is moved. */
@RequestScoped
class DraftMoves {
    private final DraftBoards boards;

    @Inject
    DraftMoves(DraftBoards boards) {
        this.boards = boards;
    }

    DraftMoves() { // for the CDI client proxy
        this(null);
    }

    /** The page of a meeting; empty if the draft has none such. */
    Optional<DraftMovePage> page(PlanRun run, String event, int position, boolean frozen) {
        DraftTable table = boards.read(run);
        return table.draft().meeting(position).map(meeting -> page(run, event, meeting, table, frozen));
    }

    private static DraftMovePage page(
            PlanRun run, String event, DraftMeeting meeting, DraftTable table, boolean frozen) {
        int position = meeting.position();
        DraftSentences sentences = table.sentences();
        DraftTrial trial = table.draft().trial(position);
        List<Choice> possible = new ArrayList<>();
        List<DraftMovePage.Impossible> impossible = new ArrayList<>();
        for (Slot slot : table.slots()) {
            DraftVerdict verdict = trial.in(slot.id());
            if (verdict.isPossible()) {
                possible.add(new Choice(
                        String.valueOf(slot.id()),
                        sentences.place(verdict.place().orElseThrow()),
                        sentences.verdict(verdict, position)));
            } else {
                impossible.add(
                        new DraftMovePage.Impossible(sentences.time(slot), sentences.verdict(verdict, position)));
            }
        }
        return new DraftMovePage(
                event,
                run.code().value(),
                position,
                meeting.revision(),
                meeting.locked(),
                frozen,
                sentences.fullNames(position),
                meeting.row().place().map(sentences::place).orElse(""),
                possible,
                tables(table),
                others(table, meeting, trial),
                impossible);
    }

    private static List<Choice> tables(DraftTable table) {
        PlaceWords places = new PlaceWords(table.tables(), table.sentences().messages());
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice(DraftPages.ANY_TABLE, table.sentences().messages().text("scheduling.draft.move.anyTable")));
        for (MeetingTable one : table.tables()) {
            choices.add(new Choice(String.valueOf(one.id()), places.of(one)));
        }
        return choices;
    }

    private static List<Choice> others(DraftTable table, DraftMeeting meeting, DraftTrial trial) {
        if (!meeting.isPlaced()) {
            return List.of();
        }
        return table.draft().meetings().stream()
                .filter(other -> other.isPlaced() && other.position() != meeting.position())
                .filter(other -> trial.exchange(other.position()).isPossible())
                .sorted(Comparator.comparingInt(
                        other -> table.column(other.row().place().orElseThrow().slotId())))
                .map(other -> new Choice(
                        other.position() + "." + other.revision(),
                        table.sentences().place(other.row().place().orElseThrow()) + " – "
                                + table.sentences().names(other.position())))
                .toList();
    }
}
