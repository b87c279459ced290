package eu.visavis.agenda;

import eu.visavis.event.Event;
import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Picture;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.network.Network;
import eu.visavis.network.Publicity;
import eu.visavis.programme.Engagements;
import eu.visavis.registration.Registration;
import eu.visavis.registration.Visibility;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.ScheduledMeeting;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all agendas of an event share.
 *
 * @param dates the days of the event in order
 * @param engagements when people are at items of the programme
 * @param topics what people offer and need, by the id of the person
 * @param publicity what the network states for its funder
 * @param emblem of the funder
 * @param profiles the address below which the profiles of participants stand
 * @param meetingPages the address below which the pages of meetings with their rooms stand, or null if there are no rooms
 */
record AgendaFrame(
        Event event,
        List<LocalDate> dates,
        List<Slot> slots,
        List<BreakTime> breaks,
        Engagements engagements,
        Network network,
        PlanVersion version,
        Map<Long, List<Topic>> topics,
        boolean demo,
        Publicity publicity,
        Optional<Picture> emblem,
        URI profiles,
        URI meetingPages) {

    /**
     * Writes out one person's agenda.
     *
     * @param meetings the person's own, in the order of time
     * @param people at least the others of the meetings, by participant id
     * @param messages what was written with requests, by participant id of the partner
     */
    PersonalAgenda of(
            Registration own,
            Language language,
            List<ScheduledMeeting> meetings,
            Map<Long, Registration> people,
            Map<Long, String> messages) {
        return new PersonalAgenda(
                language,
                own.participant().code(),
                own.person().name(),
                own.organisation().name(),
                heading(language),
                demo,
                days(own, entries(own, meetings, people, messages), language),
                network.help(),
                network.sourceLine()
                        .map(line -> new TextInLanguage(line, Language.EN.code()))
                        .orElse(null),
                PrintedPublicity.of(publicity, emblem, language).orElse(null),
                version.number(),
                version.publishedAt(),
                profiles,
                meetingPages);
    }

    private AgendaEvent heading(Language language) {
        return AgendaEvent.of(event, dates, version.publishedAt(), language);
    }

    private List<AgendaDay> days(Registration own, List<MeetingEntry> meetings, Language language) {
        List<TimeWindow> taken = meetings.stream()
                .filter(meeting -> !meeting.isDropped())
                .map(MeetingEntry::time)
                .toList();
        List<AgendaEntry> entries = new ArrayList<>(meetings);
        for (Slot slot : slots) {
            boolean free = taken.stream().noneMatch(slot.window()::overlaps);
            if (free && engagements.isFree(own.participant(), slot.window())) {
                entries.add(new FreeTime(slot.window()));
            }
        }
        entries.addAll(breaks);
        if (own.isApproved()) {
            engagements.items(own.participant().id()).forEach(item -> entries.add(ProgrammeEntry.of(item, language)));
        }
        Map<LocalDate, List<AgendaEntry>> byDay = entries.stream()
                .sorted(Comparator.comparing((AgendaEntry entry) -> entry.time().start()))
                .collect(Collectors.groupingBy(
                        entry -> LocalDate.ofInstant(entry.time().start(), event.zone()),
                        TreeMap::new,
                        Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new AgendaDay(day.getKey(), day.getValue()))
                .toList();
    }

    private List<MeetingEntry> entries(
            Registration own,
            List<ScheduledMeeting> meetings,
            Map<Long, Registration> people,
            Map<Long, String> messages) {
        return meetings.stream()
                .map(meeting -> {
                    Registration partner = people.get(partner(own, meeting, people));
                    List<TableParty> others = meeting
                            .othersThan(own.participant().id())
                            .stream()
                            .filter(id -> id != partner.participant().id())
                            .map(people::get)
                            .map(TableParty::of)
                            .toList();
                    return new MeetingEntry(
                            meeting.code(),
                            meeting.window(),
                            meeting.revision(),
                            meeting.changedAt(),
                            meeting.cancelled(),
                            meeting.calledOff(),
                            meeting.table()
                                    .map(ScheduledMeeting.TableSign::number)
                                    .orElse(null),
                            meeting.table()
                                    .map(ScheduledMeeting.TableSign::hall)
                                    .orElse(""),
                            meeting.table()
                                    .map(ScheduledMeeting.TableSign::accessible)
                                    .orElse(false),
                            partnerOf(partner),
                            meeting.interpreter(),
                            others,
                            messages.getOrDefault(partner.participant().id(), ""));
                })
                .toList();
    }

    /** The other one of the two who meet; who joins a colleague meets the other side. */
    private static long partner(Registration own, ScheduledMeeting meeting, Map<Long, Registration> people) {
        long partner = meeting.partnerOf(own.participant().id());
        boolean colleagues =
                people.get(partner).organisation().id() == own.organisation().id();
        return colleagues && meeting.joining().contains(own.participant().id()) ? meeting.secondId() : partner;
    }

    private MeetingPartner partnerOf(Registration partner) {
        boolean seen = partner.participant().visibility() != Visibility.NOBODY;
        return new MeetingPartner(
                partner.participant().code(),
                partner.person().name(),
                seen ? partner.participant().attendance().jobTitle() : "",
                partner.organisation().name(),
                partner.organisation().country(),
                partner.person().spokenLanguages(),
                seen ? topics.getOrDefault(partner.person().id(), List.of()) : List.of(),
                seen);
    }
}
