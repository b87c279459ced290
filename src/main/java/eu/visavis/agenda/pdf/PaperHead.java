package eu.visavis.agenda.pdf;

import eu.visavis.agenda.AgendaEvent;
import eu.visavis.agenda.Catalogue;
import eu.visavis.agenda.PrintedPublicity;
import eu.visavis.agenda.TablePlan;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;

/**
 * What stands at the top and foot of every paper about tables.
 *
 * @param language ISO 639-1 code
 * @param title of the document
 * @param about the part of the printout
 * @param who what the paper is about, for the foot of every page
 * @param pageCount "Page 1 of 2" as value of the CSS property {@code content}
 * @param publicity may be null
 * @param state version of the plan, number of meetings and zone of the times; may be empty
 */
public record PaperHead(
        String language,
        String title,
        String about,
        String who,
        String pageCount,
        boolean demo,
        String event,
        String eventDays,
        String venue,
        PrintedPublicity publicity,
        String state) {

    /** What stands there on papers that show no meetings. */
    static PaperHead of(Catalogue catalogue, String about, Messages messages, Formats formats) {
        AgendaEvent event = catalogue.event();
        return new PaperHead(
                catalogue.language().code(),
                messages.text("agenda.pdf.who", about, event.title()),
                about,
                messages.text(
                        catalogue.demo() ? "agenda.pdf.who.demo" : "agenda.pdf.who",
                        about,
                        Clipped.to(60, event.title())),
                AgendaSheet.pageCount(messages),
                catalogue.demo(),
                event.title(),
                formats.dateRange(event.firstDay(), event.lastDay()) + ", "
                        + event.venue().town(),
                event.venue().name() + ", " + event.venue().address(),
                catalogue.publicity(),
                "");
    }

    static PaperHead of(TablePlan plan, String about, Messages messages, Formats formats) {
        AgendaEvent event = plan.event();
        int meetings = plan.tables().stream()
                .mapToInt(table -> table.meetings().size())
                .sum();
        return new PaperHead(
                plan.language().code(),
                messages.text("agenda.pdf.who", about, event.title()),
                about,
                messages.text(
                        plan.demo() ? "agenda.pdf.who.demo" : "agenda.pdf.who", about, Clipped.to(60, event.title())),
                AgendaSheet.pageCount(messages),
                plan.demo(),
                event.title(),
                formats.dateRange(event.firstDay(), event.lastDay()) + ", "
                        + event.venue().town(),
                event.venue().name() + ", " + event.venue().address(),
                plan.publicity(),
                messages.text(
                        "agenda.pdf.state",
                        event.zone().getId(),
                        plan.version(),
                        formats.date(plan.publishedAt().atZone(event.zone()).toLocalDate()),
                        meetings));
    }
}
