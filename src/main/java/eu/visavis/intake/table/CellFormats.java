package eu.visavis.intake.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the styles of a workbook make of its numbers: dates, times, or digits with zeros in front. */
final class CellFormats {
    /** Formats without a text of their own (ISO/IEC 29500-1, 18.8.30): dates and times, also those of East Asia. */
    private static final List<int[]> BUILT_IN_DATES =
            List.of(new int[] {14, 22}, new int[] {27, 36}, new int[] {45, 47}, new int[] {50, 58});

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_OLD_MACS = LocalDate.of(1904, 1, 1);
    /** Spreadsheets have a 29th of February 1900, so that earlier days are one off. */
    private static final int DAY_THAT_NEVER_WAS = 60;

    private static final int LAST_DAY = 2_958_465; // 31 December 9999
    private static final BigDecimal SECONDS = BigDecimal.valueOf(24L * 60 * 60);

    private final List<String> formats = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private boolean oldMac;

    /** Reads the formats of a workbook's cells. */
    void read(XMLStreamReader styles) throws XMLStreamException {
        Map<Integer, String> custom = new HashMap<>();
        boolean inCells = false;
        while (styles.hasNext()) {
            int event = styles.next();
            if (event == XMLStreamReader.END_ELEMENT && styles.getLocalName().equals("cellXfs")) {
                inCells = false;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                String name = styles.getLocalName();
                inCells |= name.equals("cellXfs");
                if (name.equals("numFmt")) {
                    custom.put(number(styles, "numFmtId"), text(styles, "formatCode"));
                } else if (inCells && name.equals("xf")) {
                    int id = number(styles, "numFmtId");
                    String code = custom.getOrDefault(id, "");
                    formats.add(code);
                    dates.add(custom.containsKey(id) ? isDate(code) : isBuiltInDate(id));
                }
            }
        }
    }

    /** Says that days are counted as by old Macs. */
    void countFrom1904() {
        oldMac = true;
    }

    private static String text(XMLStreamReader at, String name) {
        String value = at.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static int number(XMLStreamReader at, String name) {
        String value = text(at, name);
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
    }

    private static boolean isBuiltInDate(int id) {
        return BUILT_IN_DATES.stream().anyMatch(range -> range[0] <= id && id <= range[1]);
    }

    private static boolean isDate(String code) {
        String first = code.split(";", 2)[0];
        String bare = LITERALS.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.matches("(?s).*[ymdhs].*");
    }

    /** What a spreadsheet shows of a number, as far as it matters. */
    String shown(String number, int style) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.strip());
        } catch (NumberFormatException e) {
            return number;
        }
        if (Math.abs((long) value.precision() - value.scale()) > 100) {
            return number; // no figure of anybody; written out it would fill the memory
        }
        boolean known = style >= 0 && style < formats.size();
        if (known
                && dates.get(style)
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) < 0) {
            return moment(value);
        }
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        boolean padded = known && ZEROS.matcher(formats.get(style)).matches() && plain.matches("[0-9]+");
        return padded ? "0".repeat(Math.max(0, formats.get(style).length() - plain.length())) + plain : plain;
    }

    private String moment(BigDecimal value) {
        long days = value.longValue();
        long seconds = value.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (value.compareTo(BigDecimal.ONE) < 0) {
            return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS.longValue() - 1))
                    .toString();
        }
        LocalDate first = oldMac ? FIRST_DAY_OF_OLD_MACS : FIRST_DAY;
        long shift = !oldMac && days < DAY_THAT_NEVER_WAS ? 1 : 0;
        LocalDate day = first.plusDays(days + shift);
        LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? day.toString() : moment.toString();
    }
}
