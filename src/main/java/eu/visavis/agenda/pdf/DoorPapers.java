package eu.visavis.agenda.pdf;

import eu.visavis.agenda.TableAgenda;
import eu.visavis.agenda.TablePlan;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Messages;
import eu.visavis.text.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A sign for the door of each hall and each day. It names tables and times, and nobody who sits there. */
final class DoorPapers {
    private static final String STYLE = PaperStyle.of("paper", "tables", "doors");

    /** More slots than that need smaller rows on one page. */
    private static final int ROOMY = 14;

    private static final int SHORT = 6;
    private static final int MIDDLE = 13;
    private static final int LONG = 30;

    private final TableWords words;
    private final Map<Language, String> titles;

    /**
     * Signs for the halls of a plan.
     *
     * @param titles of the event in its languages
     */
    DoorPapers(TablePlan plan, Map<Language, String> titles) {
        this.words = TableWords.of(plan);
        this.titles = titles;
    }

    List<Paper> papers() {
        Map<String, List<TableAgenda>> halls = words.plan().tables().stream()
                .collect(Collectors.groupingBy(this::hall, LinkedHashMap::new, Collectors.toList()));
        Map<LocalDate, List<TimeWindow>> days = words.plan().slots().stream()
                .collect(Collectors.groupingBy(
                        slot -> LocalDate.ofInstant(slot.start(), words.zone()), TreeMap::new, Collectors.toList()));
        List<Paper> papers = new ArrayList<>();
        halls.forEach((hall, tables) -> days.forEach((date, slots) -> papers.add(paper(hall, tables, date, slots))));
        return papers;
    }

    /** Tables that stand in no hall stand in the only one there is: the venue. */
    private String hall(TableAgenda table) {
        return table.hall().isEmpty() ? words.plan().event().venue().name() : table.hall();
    }

    private Paper paper(String hall, List<TableAgenda> tables, LocalDate date, List<TimeWindow> slots) {
        String day = words.formats().dateWithWeekday(date);
        String about = words.messages().text("agenda.pdf.who", hall, day);
        return new Paper(
                about,
                words.plan().language(),
                () -> Templates.render(
                        "agenda/doorSign",
                        Map.of(
                                "head",
                                words.head(about),
                                "msg",
                                words.messages(),
                                "css",
                                STYLE,
                                "sheet",
                                sheet(hall, tables, day, slots))));
    }

    private DoorSheet sheet(String hall, List<TableAgenda> tables, String day, List<TimeWindow> slots) {
        List<Integer> numbers = tables.stream().map(TableAgenda::number).toList();
        List<DoorSheet.Line> events = new ArrayList<>();
        List<DoorSheet.Line> places = new ArrayList<>();
        titles.forEach((language, title) -> {
            events.add(new DoorSheet.Line(language.code(), title));
            String place = Messages.in(language).text("agenda.door.tables", TableNumbers.of(numbers), numbers.size());
            if (places.stream().noneMatch(line -> line.text().equals(place))) {
                places.add(new DoorSheet.Line(language.code(), place)); // some languages share a word
            }
        });
        List<DoorSheet.Row> rows = new ArrayList<>();
        TimeWindow before = null;
        for (TimeWindow slot : slots) {
            rows.add(new DoorSheet.Row(
                    words.time(slot.start()),
                    words.time(slot.end()),
                    before != null && before.end().isBefore(slot.start()),
                    TableNumbers.of(taken(tables, slot))));
            before = slot;
        }
        return new DoorSheet(hall, size(hall), events, places, day, words.zoneLine(), rows.size() > ROOMY, rows);
    }

    private static List<Integer> taken(List<TableAgenda> tables, TimeWindow slot) {
        return tables.stream()
                .filter(table -> table.meetings().stream()
                        .anyMatch(meeting -> meeting.time().overlaps(slot)))
                .map(TableAgenda::number)
                .toList();
    }

    private static String size(String hall) {
        if (hall.length() <= SHORT) {
            return "d-short";
        }
        if (hall.length() <= MIDDLE) {
            return "d-middle";
        }
        return hall.length() <= LONG ? "d-long" : "d-longest";
    }
}
