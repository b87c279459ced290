package eu.visavis.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import eu.visavis.kernel.Language;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * How one language writes dates, times, numbers and the names of countries and languages. Clock times are in 24 hours in
 * every language of Visavis. Safe for concurrent use.
 */
public final class Formats {
    private final Language own;
    private final Locale locale;

    private Formats(Language own) {
        this.own = own;
        this.locale = own.locale();
    }

    public static Formats in(Language language) {
        return new Formats(language);
    }

    /** The language whose ways these are. */
    public Language ownLanguage() {
        return own;
    }

    /** "14:20". */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
    }

    /** "14:20" in the given zone; the page writes the zone's place beside it. */
    public String time(Instant instant, ZoneId zone) {
        return time(instant.atZone(zone).toLocalTime());
    }

    /** "2027-05-19T14:20+02:00", for the {@code datetime} attribute. */
    public String machineTime(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT).format(instant.atZone(zone));
    }

    /** "19 May 2027", "19. Mai 2027". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** The day of a moment where no place is known, such as that of an account: by UTC. */
    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** "Wednesday, 19 May 2027". */
    public String dateWithWeekday(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(date);
    }

    /** "Wednesday". */
    public String weekday(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE", locale).format(date);
    }

    /** "May 2027". */
    public String month(LocalDate date) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(date);
    }

    /** The days of an event: "19 May 2027", "19–20 May 2027" or "31 May – 1 June 2027". */
    public String dateRange(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(first);
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        boolean dayFirst = pattern.startsWith("d");
        if (dayFirst && first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
            return formatted(first, upTo('M', pattern)) + "–" + date(last);
        }
        return (dayFirst && first.getYear() == last.getYear() ? formatted(first, upTo('y', pattern)) : date(first))
                + " – " + date(last);
    }

    /** The beginning of a pattern without the words that join it to the rest, as "de" in "19 de mayo de 2027". */
    private static String upTo(char letter, String pattern) {
        return pattern.substring(0, pattern.indexOf(letter)).replaceAll("( *'[^']*')? *$", "");
    }

    private String formatted(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    /** A date and a time of the given zone: "5 May 2027, 18:00". */
    public String dateTime(Instant instant, ZoneId zone) {
        return date(instant.atZone(zone).toLocalDate()) + ", " + time(instant, zone);
    }

    /** A whole number with the language's grouping. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with so many digits after the language's decimal sign, rounded: "0.18", "3,5". */
    public String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A share as percent, for example 0.9987 as "99.8 %": cut, never rounded up, so that 100 % means all. */
    public String percent(double share) {
        return percent(share, 1);
    }

    /** The same with at most so many digits of a fraction. */
    public String percent(double share, int digits) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(java.math.RoundingMode.FLOOR);
        return format.format(share);
    }

    /** The country of an ISO 3166-1 code in this language; TED's UK is understood. */
    public String country(String code) {
        return new Locale.Builder()
                .setRegion(code.equals("UK") ? "GB" : code)
                .build()
                .getDisplayCountry(locale);
    }

    /** The language of an ISO 639 code in this language, for example "Czech". */
    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    /** "A, B and C". */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    /** The order in which this language sorts names. */
    public Comparator<String> sorting() {
        Collator collator = Collator.getInstance(locale);
        return collator::compare;
    }

    /** The place that stands for a time zone where no venue is known: "Europe/Berlin" as "Berlin". */
    public static String placeOf(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
