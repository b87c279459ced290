package eu.visavis.agenda.pdf;

import eu.visavis.agenda.TableAgenda;
import eu.visavis.agenda.TablePlan;
import eu.visavis.text.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The papers that go by table: the plan in a row, and a card for each table and day. */
final class TablePapers {
    /** Tables of one part of the plan: few enough to be drawn at once, enough to fill some pages. */
    private static final int TABLES = 10;

    private static final String STYLE = PaperStyle.of("paper", "tables");

    private final TableWords words;
    private final List<TableAgenda> used;

    TablePapers(TablePlan plan) {
        this.words = TableWords.of(plan);
        this.used = plan.tables().stream()
                .filter(table -> !table.meetings().isEmpty())
                .toList();
    }

    /** All tables that are used with their meetings. */
    List<Paper> plan() {
        List<Paper> papers = new ArrayList<>();
        for (int from = 0; from < used.size(); from += TABLES) {
            List<TableAgenda> tables = used.subList(from, Math.min(from + TABLES, used.size()));
            String about = words.messages()
                    .text(
                            "agenda.plan.tables",
                            tables.get(0).number(),
                            tables.get(tables.size() - 1).number());
            papers.add(new Paper(
                    about,
                    words.plan().language(),
                    () -> markup("agenda/tablePlan", words.head(about), sheets(tables))));
        }
        return papers;
    }

    /** A card of A5 for each table and each of its days. */
    List<Paper> cards() {
        List<Paper> papers = new ArrayList<>();
        for (TableAgenda table : used) {
            String about = words.messages().text("agenda.ical.table", table.number());
            TableSheet whole = TableSheet.of(table, words);
            for (TableSheet.Day day : whole.days()) {
                TableSheet card = new TableSheet(whole.number(), whole.place(), List.of(day));
                papers.add(new Paper(
                        words.messages().text("agenda.pdf.who", about, day.date()),
                        words.plan().language(),
                        () -> markup("agenda/tableCard", words.head(about), List.of(card))));
            }
        }
        return papers;
    }

    private List<TableSheet> sheets(List<TableAgenda> tables) {
        return tables.stream().map(table -> TableSheet.of(table, words)).toList();
    }

    private String markup(String template, PaperHead head, List<TableSheet> tables) {
        return Templates.render(
                template, Map.of("head", head, "msg", words.messages(), "css", STYLE, "tables", tables));
    }
}
