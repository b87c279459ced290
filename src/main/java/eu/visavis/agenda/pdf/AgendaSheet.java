package eu.visavis.agenda.pdf;

import eu.visavis.agenda.AgendaDay;
import eu.visavis.agenda.AgendaEvent;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.PrintedPublicity;
import eu.visavis.agenda.TextInLanguage;
import eu.visavis.network.HelpContact;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.List;

/**
 * A personal agenda in the words and figures that go on paper.
 *
 * @param language ISO 639-1 code of the language of all texts without their own
 * @param title of the document
 * @param who whose agenda it is, for the foot of every page
 * @param pageCount "Page 1 of 2" as value of the CSS property {@code content}
 * @param state version of the plan, number of meetings and zone of the times
 * @param source may be null
 * @param publicity may be null
 */
public record AgendaSheet(
        String language,
        String title,
        String who,
        String pageCount,
        boolean demo,
        String event,
        String eventDays,
        String person,
        String organisation,
        String venue,
        String state,
        List<SheetDay> days,
        HelpContact help,
        TextInLanguage source,
        PrintedPublicity publicity) {

    /** Writes out an agenda in the language of its receiver. */
    public static AgendaSheet of(PersonalAgenda agenda) {
        Messages messages = Messages.in(agenda.language());
        Formats formats = Formats.in(agenda.language());
        AgendaEvent event = agenda.event();
        SheetRows rows = new SheetRows(agenda);
        return new AgendaSheet(
                agenda.language().code(),
                messages.text("agenda.pdf.title", agenda.personName(), event.title()),
                who(agenda, messages),
                pageCount(messages),
                agenda.demo(),
                event.title(),
                formats.dateRange(event.firstDay(), event.lastDay()) + ", "
                        + event.venue().town(),
                agenda.personName(),
                agenda.organisation(),
                event.venue().name() + ", " + event.venue().address(),
                state(agenda, messages, formats),
                agenda.days().stream()
                        .filter(day -> !day.stretches().isEmpty())
                        .map(day -> day(day, agenda, formats, messages, rows))
                        .toList(),
                agenda.help(),
                agenda.source(),
                agenda.publicity());
    }

    private static SheetDay day(
            AgendaDay day, PersonalAgenda agenda, Formats formats, Messages messages, SheetRows rows) {
        return new SheetDay(
                formats.dateWithWeekday(day.date()),
                messages.text("agenda.pdf.day.zone", agenda.event().place()),
                rows.of(day.stretches()));
    }

    private static String who(PersonalAgenda agenda, Messages messages) {
        String key = agenda.demo() ? "agenda.pdf.who.demo" : "agenda.pdf.who";
        return messages.text(
                key,
                Clipped.to(60, agenda.personName()),
                Clipped.to(60, agenda.event().title()));
    }

    static String pageCount(Messages messages) {
        return "\"" + messages.text("agenda.pdf.page", "\" counter(page) \"", "\" counter(pages) \"") + "\"";
    }

    private static String state(PersonalAgenda agenda, Messages messages, Formats formats) {
        AgendaEvent event = agenda.event();
        long meetings =
                agenda.meetings().filter(meeting -> !meeting.cancelled()).count();
        return messages.text(
                "agenda.pdf.state",
                event.zone().getId(),
                agenda.version(),
                formats.date(agenda.publishedAt().atZone(event.zone()).toLocalDate()),
                meetings);
    }
}
