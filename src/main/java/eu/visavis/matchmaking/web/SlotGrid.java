package eu.visavis.matchmaking.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.HalfDay;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.StrandedMeetings;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Choice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The half days and slots of an event, as the profile offers them. */
final class SlotGrid {
    private final HalfDays halfDays;
    private final ZoneId zone;
    private final String place;
    private final Messages messages;
    private final Formats formats;

    /**
     * The grid for one reader.
     *
     * @param place what stands beside every time for the zone
     */
    SlotGrid(HalfDays halfDays, ZoneId zone, String place, Language reader) {
        this.halfDays = halfDays;
        this.zone = zone;
        this.place = place;
        this.messages = Messages.in(reader);
        this.formats = Formats.in(reader);
    }

    /** The half days to choose from; one of which only some slots are taken says so. */
    List<Choice> halves(List<TimeWindow> availability) {
        return halfDays.all().stream()
                .map(half -> new Choice(half.code(), half.label(messages, formats), hint(half, availability)))
                .toList();
    }

    /** The slots by day. */
    List<ProfilePage.Day> days() {
        Map<LocalDate, List<ProfilePage.Box>> days = new LinkedHashMap<>();
        for (HalfDay half : halfDays.all()) {
            List<ProfilePage.Box> boxes = days.computeIfAbsent(half.day(), day -> new ArrayList<>());
            for (TimeWindow slot : halfDays.slots(half)) {
                boxes.add(
                        new ProfilePage.Box(ProfileForm.valueOf(slot), formats.time(slot.start(), zone), half.code()));
            }
        }
        return days.entrySet().stream()
                .map(day -> new ProfilePage.Day(formats.dateWithWeekday(day.getKey()), place, day.getValue()))
                .toList();
    }

    /** Whether only some slots of a half day are taken. */
    boolean isSingle(List<TimeWindow> availability) {
        return halfDays.all().stream().anyMatch(half -> isPart(half, availability));
    }

    /** Meetings that cannot be held as published, in words. */
    List<ProfilePage.Stranded> stranded(List<StrandedMeetings.Stranded> meetings) {
        return meetings.stream()
                .map(meeting -> new ProfilePage.Stranded(
                        formats.date(LocalDate.ofInstant(meeting.window().start(), zone)),
                        formats.time(meeting.window().start(), zone),
                        formats.machineTime(meeting.window().start(), zone),
                        place,
                        meeting.partner()))
                .toList();
    }

    private String hint(HalfDay half, List<TimeWindow> availability) {
        String times = half.times(formats, place);
        return isPart(half, availability) ? messages.text("matchmaking.profile.partly", times) : times;
    }

    private boolean isPart(HalfDay half, List<TimeWindow> availability) {
        Set<TimeWindow> taken = halfDays.taken(availability);
        List<TimeWindow> own = halfDays.slots(half);
        long count = own.stream().filter(taken::contains).count();
        return count > 0 && count < own.size();
    }
}
