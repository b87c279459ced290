package eu.visavis.directory.register;

import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyFacts.SizeClass;
import eu.visavis.directory.register.source.SourceItem;
import eu.visavis.kernel.SearchKey;
import eu.visavis.kernel.Sha256;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes facts of a company out of a record of a register. Without a name a record is refused; of everything else, a value
 * that cannot be read is left out and remarked.
 */
final class FactsReading {
    private static final int MAX_NAME = 300;
    private static final int MAX_WORDS = 200;
    private static final int MAX_NUMBER = 60;
    private static final int MAX_ABOUT = 2_000;
    private static final int MAX_CODES = 30;
    private static final int MAX_WEBSITE = 300;
    private static final Pattern LIST = Pattern.compile("[|,;\\n\\t]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{5,13}");
    private static final Pattern NACE =
            Pattern.compile("[A-U]?(\\d{2})(?:\\.?(\\d)(?:\\.?(\\d)(?:\\.?\\d{1,2})?)?)?[A-Z]?");
    private static final Pattern CPV = Pattern.compile("(\\d{8})(?:-\\d)?");
    private static final Pattern SECTION = Pattern.compile("[A-U]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,7})(?:\\s*(?:-|–|to|bis|až|à)\\s*(\\d{1,7}))?");
    private static final Map<String, SizeClass> SIZES = Map.ofEntries(
            Map.entry("micro", SizeClass.MICRO),
            Map.entry("kleinst", SizeClass.MICRO),
            Map.entry("small", SizeClass.SMALL),
            Map.entry("klein", SizeClass.SMALL),
            Map.entry("medium", SizeClass.MEDIUM),
            Map.entry("mittel", SizeClass.MEDIUM),
            Map.entry("sme", SizeClass.SME),
            Map.entry("kmu", SizeClass.SME),
            Map.entry("yes", SizeClass.SME),
            Map.entry("true", SizeClass.SME),
            Map.entry("large", SizeClass.LARGE),
            Map.entry("gross", SizeClass.LARGE),
            Map.entry("no", SizeClass.UNKNOWN),
            Map.entry("false", SizeClass.UNKNOWN));

    private final RegisterLayout layout;
    private final String country;
    private final Function<String, Optional<String>> regions;

    /**
     * Reads by a layout.
     *
     * @param country of records that state none
     * @param regions finds the code (NUTS) of a region by code or name
     */
    FactsReading(RegisterLayout layout, String country, Function<String, Optional<String>> regions) {
        this.layout = layout;
        this.country = country;
        this.regions = regions;
    }

    /**
     * What a record comes to.
     *
     * @param key by which a later file finds it again
     * @param facts empty if the record is refused
     */
    record Reading(String key, Optional<CompanyFacts> facts, List<Remark> remarks) {}

    Reading read(SourceItem.Found record) {
        return new One(record).read();
    }

    /** The reading of one record. */
    private final class One {
        private final SourceItem.Found record;
        private final List<Remark> remarks = new ArrayList<>();

        One(SourceItem.Found record) {
            this.record = record;
        }

        Reading read() {
            String name = text(RegisterField.NAME, MAX_NAME);
            if (name.isEmpty()) {
                name = names().values().stream().findFirst().orElse("");
            }
            if (name.isEmpty()) {
                Remark refused =
                        new Remark(record.place(), RegisterField.NAME, "", "directory.remark.nameMissing", true);
                return new Reading("", Optional.empty(), List.of(refused));
            }
            CompanyFacts facts = facts(name);
            return new Reading(key(facts), Optional.of(facts), List.copyOf(remarks));
        }

        private CompanyFacts facts(String name) {
            return new CompanyFacts(
                    name,
                    names(),
                    text(RegisterField.LEGAL_FORM, MAX_WORDS),
                    text(RegisterField.REGISTER_NUMBER, MAX_NUMBER),
                    vatId(),
                    text(RegisterField.STREET, MAX_WORDS),
                    text(RegisterField.POSTAL_CODE, 20),
                    text(RegisterField.TOWN, MAX_WORDS),
                    country(),
                    first(RegisterField.REGION, regions, "directory.remark.region"),
                    activities(),
                    size(),
                    first(RegisterField.WEBSITE, FactsReading::website, "directory.remark.website"),
                    languages(),
                    text(RegisterField.ABOUT, MAX_ABOUT));
        }

        private String key(CompanyFacts facts) {
            String key = text(RegisterField.KEY, MAX_WORDS);
            if (key.isEmpty()) {
                key = facts.registerNumber();
            }
            if (key.isEmpty()) {
                key = facts.vatId();
            }
            if (key.isEmpty()) {
                String place = SearchKey.ofName(facts.name() + " " + facts.town()) + facts.country();
                key = Sha256.hex(place.getBytes(StandardCharsets.UTF_8));
            }
            return key;
        }

        /** The values of a field in visible characters, without repetitions. */
        private Set<String> values(RegisterField field) {
            String path = layout.paths().get(field);
            if (path == null) {
                return Set.of();
            }
            return record.values().getOrDefault(path, List.of()).stream()
                    .map(FactsReading::visible)
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private String text(RegisterField field, int longest) {
            String text = String.join(", ", values(field));
            if (text.length() > longest) {
                remark(field, text, "directory.remark.tooLong");
                return field == RegisterField.ABOUT ? text.substring(0, longest) : "";
            }
            return text;
        }

        private SortedMap<String, String> names() {
            SortedMap<String, String> names = new TreeMap<>();
            for (RegisterField field : layout.paths().keySet()) {
                String language = field.language();
                String name = language.isEmpty() ? "" : text(field, MAX_NAME);
                if (!name.isEmpty()) {
                    names.put(language, name);
                }
            }
            String others = text(RegisterField.OTHER_NAMES, MAX_NAME).replace("|", ", ");
            if (!others.isEmpty()) {
                names.put("", others);
            }
            return names;
        }

        private String vatId() {
            String written = text(RegisterField.VAT_ID, MAX_NUMBER);
            String vatId = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9+*]", "");
            if (!vatId.isEmpty() && vatId.chars().allMatch(Character::isDigit)) {
                vatId = letters() + vatId;
            }
            if (!written.isEmpty() && !VAT_ID.matcher(vatId).matches()) {
                remark(RegisterField.VAT_ID, written, "directory.remark.vatId");
                return "";
            }
            return vatId;
        }

        /** What stands before the digits of a number for value added tax, which many registers leave out. */
        private String letters() {
            return country().equals("GR") ? "EL" : country();
        }

        private String country() {
            String code = first(RegisterField.COUNTRY, CountryNames::code, "directory.remark.country");
            return code.isEmpty() && values(RegisterField.COUNTRY).isEmpty() ? country : code;
        }

        private String first(RegisterField field, Function<String, Optional<String>> reader, String wrong) {
            Set<String> values = values(field);
            Optional<String> found =
                    values.stream().map(reader).flatMap(Optional::stream).findFirst();
            if (found.isEmpty() && !values.isEmpty()) {
                remark(field, values.iterator().next(), wrong);
            }
            return found.orElse("");
        }

        private List<String> activities() {
            return codes(RegisterField.ACTIVITIES, FactsReading::activity, "directory.remark.activity");
        }

        private List<String> languages() {
            return codes(
                    RegisterField.LANGUAGES,
                    written -> Optional.of(written.toLowerCase(Locale.ROOT))
                            .filter(code -> LANGUAGE.matcher(code).matches()),
                    "directory.remark.language");
        }

        private List<String> codes(RegisterField field, Function<String, Optional<String>> reader, String wrong) {
            Set<String> codes = new LinkedHashSet<>();
            for (String value : values(field)) {
                for (String written : LIST.split(value)) {
                    Optional<String> code = reader.apply(written.strip());
                    code.filter(known -> codes.size() < MAX_CODES).ifPresent(codes::add);
                    if (code.isEmpty() && !written.isBlank()) {
                        remark(field, written, wrong);
                    }
                }
            }
            return List.copyOf(codes);
        }

        private SizeClass size() {
            Set<String> values = values(RegisterField.SIZE);
            Optional<SizeClass> size = values.stream()
                    .map(FactsReading::sizeOf)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (size.isEmpty() && !values.isEmpty()) {
                remark(RegisterField.SIZE, values.iterator().next(), "directory.remark.size");
            }
            return size.orElse(SizeClass.UNKNOWN);
        }

        private void remark(RegisterField field, String value, String key) {
            remarks.add(new Remark(record.place(), field, value, key, false));
        }
    }

    /** A text without what nobody sees, such as controls and marks that turn the direction of writing round. */
    private static String visible(String text) {
        return INVISIBLE
                .matcher(SPACE.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Reads a code of NACE, or one of the national classifications made from it, or of the CPV. */
    private static Optional<String> activity(String written) {
        Matcher cpv = CPV.matcher(written);
        if (cpv.matches()) {
            return Optional.of(cpv.group(1));
        }
        String code = written.toUpperCase(Locale.ROOT).replace(" ", "");
        if (SECTION.matcher(code).matches()) {
            return Optional.of(code);
        }
        Matcher nace = NACE.matcher(code);
        if (!nace.matches()) {
            return Optional.empty();
        }
        String rest = (nace.group(2) == null ? "" : nace.group(2)) + (nace.group(3) == null ? "" : nace.group(3));
        return Optional.of(rest.isEmpty() ? nace.group(1) : nace.group(1) + "." + rest);
    }

    private static Optional<SizeClass> sizeOf(String written) {
        String key = SearchKey.ofName(written);
        Matcher people = PEOPLE.matcher(key);
        if (people.matches()) {
            return Optional.of(byPeople(Integer.parseInt(people.group(2) == null ? people.group(1) : people.group(2))));
        }
        return SIZES.keySet().stream()
                .filter(name -> key.equals(name) || key.startsWith(name) && key.length() > 3)
                .max(Comparator.comparingInt(String::length)) // "kleinst" begins with "klein"
                .map(SIZES::get);
    }

    private static SizeClass byPeople(int people) {
        if (people < 10) {
            return SizeClass.MICRO;
        }
        if (people < 50) {
            return SizeClass.SMALL;
        }
        return people < 250 ? SizeClass.MEDIUM : SizeClass.LARGE;
    }

    /** Reads an address of the web, which registers often write without its beginning. */
    private static Optional<String> website(String written) {
        String address = written.matches("(?i)https?://.*") ? written : "https://" + written;
        try {
            URI uri = new URI(address);
            boolean good = uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null
                    && address.length() <= MAX_WEBSITE;
            return good ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
