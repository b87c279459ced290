package eu.visavis.agenda.pdf;

import eu.visavis.agenda.TableAgenda;
import eu.visavis.agenda.TableMeeting;
import eu.visavis.agenda.TablePlan;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words and times of papers about tables, in the language of the plan. */
record TableWords(TablePlan plan, Messages messages, Formats formats) {
    /** More meetings than that need smaller rows on a card. */
    private static final int ROOMY = 11;

    static TableWords of(TablePlan plan) {
        return new TableWords(plan, Messages.in(plan.language()), Formats.in(plan.language()));
    }

    ZoneId zone() {
        return plan.event().zone();
    }

    String time(Instant instant) {
        return formats.time(instant, zone());
    }

    String zoneLine() {
        return messages.text("agenda.pdf.day.zone", plan.event().place());
    }

    /** That one gets to the table without a step, or "". */
    String accessible(TableAgenda table) {
        return table.accessible() ? messages.text("agenda.table.accessible") : "";
    }

    /** The hall, and whether one gets to the table without a step. */
    String place(TableAgenda table) {
        return Stream.of(table.hall(), accessible(table))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    TableSheet.Day day(LocalDate date, List<TableMeeting> meetings, List<TimeWindow> closed) {
        List<TableSheet.Row> rows =
                meetings.stream().map(meeting -> TableSheet.row(meeting, this)).toList();
        return new TableSheet.Day(formats.dateWithWeekday(date), zoneLine(), closed(closed), rows.size() > ROOMY, rows);
    }

    private String closed(List<TimeWindow> times) {
        List<String> spans = times.stream()
                .map(span -> time(span.start()) + "–" + time(span.end()))
                .toList();
        return spans.isEmpty() ? "" : messages.text("agenda.table.closedAt", String.join(", ", spans));
    }

    PaperHead head(String about) {
        return PaperHead.of(plan, about, messages, formats);
    }
}
