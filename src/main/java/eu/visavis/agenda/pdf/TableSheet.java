package eu.visavis.agenda.pdf;

import eu.visavis.agenda.TableAgenda;
import eu.visavis.agenda.TableMeeting;
import eu.visavis.agenda.TableParty;
import java.util.List;

/**
 * A table on paper.
 *
 * @param place the hall, and whether one gets there without a step; may be empty
 */
public record TableSheet(int number, String place, List<Day> days) {
    /** Longer names fill rows that nobody can take in at a table. */
    private static final int NAME_CHARACTERS = 40;

    private static final int ORGANISATION_CHARACTERS = 44;

    /**
     * The meetings of a day.
     *
     * @param zone the place of the times in words
     * @param closed when nobody is to sit there, in words; may be empty
     * @param isDense whether the rows have to be small to fit on a card
     */
    public record Day(String date, String zone, String closed, boolean isDense, List<Row> rows) {}

    /** A meeting; the names of the others are empty if two meet alone. */
    public record Row(String start, String end, Side first, Side second, String others) {}

    /** A person with the organisation. */
    public record Side(String name, String organisation) {
        static Side of(TableParty party) {
            return new Side(
                    Clipped.to(NAME_CHARACTERS, party.name()),
                    Clipped.to(ORGANISATION_CHARACTERS, party.organisation()));
        }
    }

    static TableSheet of(TableAgenda table, TableWords words) {
        List<Day> days = table.days(words.zone()).entrySet().stream()
                .map(day -> words.day(day.getKey(), day.getValue(), table.closedOn(day.getKey(), words.zone())))
                .toList();
        return new TableSheet(table.number(), words.place(table), days);
    }

    static Row row(TableMeeting meeting, TableWords words) {
        return new Row(
                words.time(meeting.time().start()),
                words.time(meeting.time().end()),
                Side.of(meeting.first()),
                Side.of(meeting.second()),
                Clipped.to(
                        ORGANISATION_CHARACTERS,
                        String.join(
                                ", ",
                                meeting.others().stream().map(TableParty::name).toList())));
    }
}
