package eu.visavis.agenda.pdf;

import eu.visavis.agenda.TableAgenda;
import eu.visavis.agenda.TablePlan;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of a day against its slots, a sheet for as many of both as can be read from a step away. */
final class MatrixPapers {
    private static final String STYLE = PaperStyle.of("paper", "tables");

    private final TableWords words;
    private final Size size;

    /**
     * A sheet of paper, lying.
     *
     * @param name as CSS knows it
     * @param slots columns that fit
     * @param tables rows that fit, if all their names are long
     */
    enum Size {
        A4("A4", 12, 10),
        A3("A3", 16, 13);

        private final String paper;
        private final int slots;
        private final int tables;

        Size(String paper, int slots, int tables) {
            this.paper = paper;
            this.slots = slots;
            this.tables = tables;
        }
    }

    MatrixPapers(TablePlan plan, Size size) {
        this.words = TableWords.of(plan);
        this.size = size;
    }

    /** The sheets by day, then by tables, then by time. */
    List<Paper> papers() {
        Map<LocalDate, List<TimeWindow>> days = words.plan().slots().stream()
                .collect(Collectors.groupingBy(
                        slot -> LocalDate.ofInstant(slot.start(), words.zone()), TreeMap::new, Collectors.toList()));
        List<Paper> papers = new ArrayList<>();
        days.forEach((date, slots) -> {
            for (List<TableAgenda> tables : parts(words.plan().tables(), size.tables)) {
                parts(slots, size.slots).forEach(times -> papers.add(paper(date, times, tables)));
            }
        });
        return papers;
    }

    private Paper paper(LocalDate date, List<TimeWindow> slots, List<TableAgenda> tables) {
        String day = words.formats().dateWithWeekday(date);
        String about = words.messages()
                .text(
                        "agenda.matrix.part",
                        day,
                        words.time(slots.get(0).start()),
                        words.time(slots.get(slots.size() - 1).end()),
                        tables.get(0).number(),
                        tables.get(tables.size() - 1).number());
        return new Paper(about, words.plan().language(), () -> {
            MatrixSheet sheet = MatrixSheet.of(day, size.paper, slots, tables, words);
            return Templates.render(
                    "agenda/matrix",
                    Map.of("head", words.head(about), "msg", words.messages(), "css", STYLE, "sheet", sheet));
        });
    }

    /** Parts of about the same size, none longer than that. */
    private static <T> List<List<T>> parts(List<T> all, int most) {
        int count = (all.size() + most - 1) / most;
        List<List<T>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(all.subList(all.size() * part / count, all.size() * (part + 1) / count));
        }
        return parts;
    }
}
