package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HalfDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String DAY_1 = "2027-05-19";
    private static final String DAY_2 = "2027-05-20";

    @Test
    void partsAWholeDayAtHalfPastTwelve() {
        HalfDays days = halfDays(slots(DAY_1, "09:00", 24, 20));

        assertThat(days.all()).extracting(HalfDay::code).containsExactly(DAY_1 + "-morning", DAY_1 + "-afternoon");
        assertThat(days.all())
                .extracting(HalfDay::slots)
                .containsExactly(window(DAY_1, "09:00", "12:40"), window(DAY_1, "12:40", "17:00"));
    }

    @Test
    void takesADayThatEndsSoonAfterNoonForOneMorning() {
        HalfDays days = halfDays(slots(DAY_1, "13:00", 12, 20), slots(DAY_2, "09:00", 8, 30));

        assertThat(days.all()).extracting(HalfDay::code).containsExactly(DAY_1 + "-afternoon", DAY_2 + "-morning");
    }

    @Test
    void takesADayThatBeginsShortlyBeforeNoonForOneAfternoon() {
        HalfDays days = halfDays(slots(DAY_1, "11:40", 15, 20));

        assertThat(days.all()).extracting(HalfDay::code).containsExactly(DAY_1 + "-afternoon");
    }

    @Test
    void hasNoHalfDaysWithoutSlots() {
        HalfDays days = halfDays();

        assertThat(days.all()).isEmpty();
        assertThat(days.windows(List.of(DAY_1 + "-morning"))).isEmpty();
    }

    @Test
    void coversEverySlotOfAWholeDayWithOneWindow() {
        List<TimeWindow> slots = slots(DAY_1, "09:00", 24, 20);

        List<TimeWindow> windows = halfDays(slots).windows(List.of(DAY_1 + "-morning", DAY_1 + "-afternoon"));

        assertThat(windows).containsExactly(new TimeWindow(at(DAY_1, "00:00"), at(DAY_2, "00:00")));
        assertThat(slots).allMatch(slot -> windows.get(0).covers(slot));
    }

    @Test
    void leavesOutTheHalfDaysThatWereNotChosen() {
        HalfDays days = halfDays(slots(DAY_1, "13:00", 12, 20), slots(DAY_2, "09:00", 11, 20));

        List<TimeWindow> windows = days.windows(List.of(DAY_2 + "-morning", "2030-01-01-morning"));

        assertThat(windows).containsExactly(new TimeWindow(at(DAY_2, "00:00"), at("2027-05-21", "00:00")));
        assertThat(days.chosen(windows)).containsExactly(DAY_2 + "-morning");
    }

    @Test
    void showsAHalfDayAsChosenThatIsFreeForOneSlotOnly() {
        HalfDays days = halfDays(slots(DAY_1, "13:00", 12, 20));

        assertThat(days.chosen(List.of(window(DAY_1, "13:20", "13:40")))).containsExactly(DAY_1 + "-afternoon");
        assertThat(days.chosen(List.of(window(DAY_1, "13:10", "13:35")))).isEmpty();
    }

    @Test
    void keepsFinerTimesOfAHalfDayThatStaysChosen() {
        HalfDays days = halfDays(slots(DAY_1, "13:00", 12, 20), slots(DAY_2, "09:00", 11, 20));
        List<TimeWindow> before = List.of(window(DAY_1, "13:40", "17:00"));

        List<TimeWindow> after = days.change(before, List.of(DAY_1 + "-afternoon", DAY_2 + "-morning"));

        assertThat(after)
                .containsExactly(
                        window(DAY_1, "13:40", "17:00"), new TimeWindow(at(DAY_2, "00:00"), at("2027-05-21", "00:00")));
        assertThat(days.change(after, List.of(DAY_1 + "-afternoon"))).isEqualTo(before);
    }

    @Test
    void keepsTheOtherHalfOfADayWhenOneIsLeftOut() {
        HalfDays days = halfDays(slots(DAY_1, "09:00", 24, 20));
        List<TimeWindow> before = List.of(window(DAY_1, "10:00", "16:00"));

        assertThat(days.change(before, List.of(DAY_1 + "-morning"))).containsExactly(window(DAY_1, "10:00", "12:40"));
    }

    @Test
    void coversTheSlotsOfADayOnWhichTheClockIsChanged() {
        List<TimeWindow> slots = slots("2027-10-31", "09:00", 24, 20);

        List<TimeWindow> windows = halfDays(slots).windows(List.of("2027-10-31-morning", "2027-10-31-afternoon"));

        assertThat(windows).hasSize(1);
        assertThat(slots).allMatch(slot -> windows.get(0).covers(slot));
    }

    @Test
    void coversASlotThatRunsOverMidnight() {
        List<TimeWindow> slots = slots(DAY_1, "22:00", 3, 50);

        List<TimeWindow> windows = halfDays(slots).windows(List.of(DAY_1 + "-afternoon"));

        assertThat(slots).allMatch(slot -> windows.get(0).covers(slot));
    }

    @Nested
    class WithSingleSlots {
        private final List<TimeWindow> slots = slots(DAY_1, "13:00", 12, 20);
        private final HalfDays days = halfDays(slots, slots(DAY_2, "09:00", 11, 20));
        private final String afternoon = DAY_1 + "-afternoon";
        private final List<TimeWindow> wholeAfternoon = days.windows(List.of(afternoon));

        @Test
        void takesASlotOutOfAHalfDay() {
            List<TimeWindow> ticked = without(slots, 2);

            List<TimeWindow> after = days.change(wholeAfternoon, List.of(afternoon), ticked);

            assertThat(after).containsExactly(window(DAY_1, "13:00", "13:40"), window(DAY_1, "14:00", "17:00"));
            assertThat(days.taken(after)).containsExactlyInAnyOrderElementsOf(ticked);
            assertThat(days.chosen(after)).containsExactly(afternoon);
        }

        @Test
        void takesTheWholeHalfDayWhenAllItsSlotsAreTicked() {
            List<TimeWindow> before = List.of(window(DAY_1, "13:00", "13:40"));

            assertThat(days.change(before, List.of(afternoon), slots)).isEqualTo(wholeAfternoon);
        }

        @Test
        void takesASlotOfAHalfDayThatIsNotTicked() {
            List<TimeWindow> after = days.change(List.of(), List.of(), slots.subList(3, 4));

            assertThat(after).containsExactly(window(DAY_1, "14:00", "14:20"));
        }

        @Test
        void leavesAHalfDayOutThoughItsSlotsAreStillTicked() {
            assertThat(days.change(wholeAfternoon, List.of(), slots)).isEmpty();
        }

        @Test
        void addsAHalfDayThoughItsSlotsAreNotTickedYet() {
            assertThat(days.change(List.of(), List.of(afternoon), List.of())).isEqualTo(wholeAfternoon);
        }

        @Test
        void leavesAHalfDayOutOfWhichEverySlotIsTakenAway() {
            assertThat(days.change(wholeAfternoon, List.of(afternoon), List.of()))
                    .isEmpty();
        }

        @Test
        void keepsFinerTimesWhereNeitherHalfDayNorSlotsWereChanged() {
            List<TimeWindow> before = List.of(window(DAY_1, "13:10", "14:50"));
            List<TimeWindow> shown = List.copyOf(days.taken(before));
            List<TimeWindow> morning = slots(DAY_2, "09:00", 1, 20);
            List<TimeWindow> ticked = new ArrayList<>(shown);
            ticked.addAll(morning);

            List<TimeWindow> after = days.change(before, List.of(afternoon), ticked);

            assertThat(after).containsExactly(window(DAY_1, "13:10", "14:50"), morning.get(0));
        }

        private List<TimeWindow> without(List<TimeWindow> all, int index) {
            List<TimeWindow> others = new ArrayList<>(all);
            others.remove(index);
            return others;
        }
    }

    @Test
    void saysDayAndTimesInWords() {
        HalfDay half = halfDays(slots(DAY_2, "09:00", 11, 20)).all().get(0);
        Formats formats = Formats.in(Language.DE);

        assertThat(half.label(Messages.in(Language.DE), formats)).isEqualTo("Donnerstag, 20. Mai 2027, vormittags");
        assertThat(half.times(formats, "Dresden")).isEqualTo("09:00–12:40 Dresden");
    }

    @SafeVarargs
    private static HalfDays halfDays(List<TimeWindow>... days) {
        return HalfDays.of(List.of(days).stream().flatMap(List::stream).toList(), BERLIN);
    }

    private static List<TimeWindow> slots(String day, String from, int count, int minutes) {
        List<TimeWindow> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant start = at(day, from).plus(Duration.ofMinutes((long) i * minutes));
            slots.add(new TimeWindow(start, start.plus(Duration.ofMinutes(minutes))));
        }
        return slots;
    }

    private static TimeWindow window(String day, String from, String to) {
        return new TimeWindow(at(day, from), at(day, to));
    }

    private static Instant at(String day, String time) {
        return LocalDateTime.parse(LocalDate.parse(day) + "T" + time)
                .atZone(BERLIN)
                .toInstant();
    }
}
