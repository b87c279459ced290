package eu.visavis.agenda.pdf;

import eu.visavis.agenda.PaperChanges;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.TableAgenda;
import eu.visavis.agenda.TablePlan;
import eu.visavis.text.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole day in one file: what is in it, the day matrix, agendas by name and the cards of tables. */
final class WholeDayPapers {
    private static final String STYLE = PaperStyle.of("paper", "tables", "wholeday");

    private final TablePlan plan;
    private final TableWords words;
    private final List<PersonalAgenda> agendas;
    private final Optional<PaperChanges> changes;

    /**
     * The papers of a plan.
     *
     * @param agendas of everybody, in order
     * @param changes if only what has changed is wanted
     */
    WholeDayPapers(TablePlan plan, List<PersonalAgenda> agendas, Optional<PaperChanges> changes) {
        this.plan = plan;
        this.words = TableWords.of(plan);
        this.changes = changes;
        this.agendas = changes.map(changed -> agendas.stream()
                        .filter(agenda -> changed.people().contains(agenda.participant()))
                        .toList())
                .orElse(agendas);
    }

    List<Paper> papers() {
        List<Paper> matrix = new MatrixPapers(plan, MatrixPapers.Size.A4).papers();
        List<Paper> cards = new TablePapers(cardsOf()).cards();
        if (changes.isPresent() && changes.get().people().isEmpty()) {
            matrix = List.of(); // the one that hangs there is still true
        }
        List<Paper> papers = new ArrayList<>();
        papers.add(cover(matrix.size(), cards.size()));
        papers.addAll(matrix);
        papers.addAll(PdfPress.papers(agendas));
        papers.addAll(cards);
        return papers;
    }

    /** The plan with those tables alone whose cards are printed. */
    private TablePlan cardsOf() {
        return changes.map(changed -> plan.withTables(plan.tables().stream()
                        .filter(table -> changed.tables().contains(table.number()))
                        .toList()))
                .orElse(plan);
    }

    private Paper cover(int sheets, int cards) {
        String title = words.messages().text("agenda.printout.WHOLE_DAY");
        return new Paper(title, plan.language(), () -> {
            Map<String, Object> values =
                    new HashMap<>(Map.of("head", words.head(title), "msg", words.messages(), "css", STYLE));
            values.put(
                    "cover",
                    new WholeDaySheet(
                            sheets,
                            agendas.size(),
                            cards,
                            changes.map(PaperChanges::since).orElse(0),
                            changes.map(PaperChanges::without).orElse(List.of()),
                            changes.map(this::emptied).orElse("")));
            return Templates.render("agenda/wholeDay", values);
        });
    }

    /** The tables at which nobody meets any more, so that their cards are to be taken away. */
    private String emptied(PaperChanges changed) {
        Set<Integer> used = plan.tables().stream()
                .filter(table -> !table.meetings().isEmpty())
                .map(TableAgenda::number)
                .collect(Collectors.toSet());
        return TableNumbers.of(changed.tables().stream()
                .filter(number -> !used.contains(number))
                .sorted()
                .toList());
    }
}
