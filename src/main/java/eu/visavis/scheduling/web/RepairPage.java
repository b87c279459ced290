package eu.visavis.scheduling.web;

import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.util.List;
import java.util.Optional;

/**
 * What has come in between, and what Visavis proposes.
 *
 * @param event code
 * @param version number of the newest published version; 0 if nothing is published
 * @param place whose clocks show the times
 * @param words that people were searched by
 * @param tables to be closed
 * @param slots that are to come, by their ids
 * @param incidents that were not taken back, the newest first
 * @param freeze how many minutes before their beginning slots are left alone
 */
public record RepairPage(
        String event,
        int version,
        String place,
        String words,
        List<Person> found,
        List<Choice> tables,
        List<Choice> slots,
        List<Row> incidents,
        Form freeze,
        List<Choice> freezes,
        Optional<Proposal> proposal) {
    /**
     * Somebody who was found.
     *
     * @param here whether the person has come
     * @param arrivals when they could come later
     * @param departures when they could leave
     */
    public record Person(
            String code,
            String name,
            String organisation,
            boolean here,
            List<Choice> arrivals,
            List<Choice> departures) {}

    /** Something that has come in between. */
    public record Row(String code, String text, String reported) {}

    /**
     * What a repair proposes.
     *
     * @param open whether it is still being sought
     * @param failed whether the search broke off
     * @param stale whether another version was published since
     * @param accepted the version that it became; 0 if it is not accepted
     * @param lost how many published meetings cannot take place
     * @param people how many get a mail if everything is accepted
     */
    public record Proposal(
            String code,
            boolean open,
            boolean failed,
            boolean stale,
            int accepted,
            int lost,
            int people,
            List<Line> off,
            List<Group> groups) {
        /** Whether there is nothing to do. */
        public boolean isEmpty() {
            return off.isEmpty() && groups.isEmpty();
        }

        /** How many meetings get another place, or one. */
        public long count(String kind) {
            return groups.stream()
                    .flatMap(group -> group.lines().stream())
                    .filter(line -> line.kind().equals(kind))
                    .count();
        }
    }

    /** Changes that are accepted together. */
    public record Group(int number, List<Line> lines) {}

    /**
     * What happens to one meeting.
     *
     * @param kind the name of a {@link eu.visavis.scheduling.repair.RepairStep.Kind}
     * @param before when and where it is published, or ""
     * @param after when and where it would take place, or ""
     * @param reason key of why it cannot take place as published, or ""
     */
    public record Line(String kind, String people, String before, String after, String reason) {}
}
