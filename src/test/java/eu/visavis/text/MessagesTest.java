package eu.visavis.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import eu.visavis.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles against each other, and against the sources that use them. */
class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java");

    /** Written like keys, but names of files that are served or read. */
    private static final Set<String> FILE_NAMES = Set.of("agenda.pdf", "agenda.ics", "agenda.css", "event.json");

    /** Words of templates that are the same in every language. */
    private static final Set<String> NAMES = Set.of("Visavis");

    /** A text of this ending belongs to a page that refuses something, see web.Refusal. */
    private static final List<String> REFUSAL = List.of(".title", ".text");

    private static final Map<Language, Pattern> FORBIDDEN = Map.of(
            Language.EN,
            words("please", "sorry", "invalid", "illegal", "forbidden", "error code", "oops", "whoops"),
            Language.DE,
            words("bitte", "leider", "ungültig\\p{L}*", "unzulässig\\p{L}*", "verboten\\p{L}*", "fehlercode"),
            Language.FR,
            words(
                    "veuillez",
                    "désolé\\p{L}*",
                    "malheureusement",
                    "invalide\\p{L}*",
                    "illégal\\p{L}*",
                    "interdit\\p{L}*"),
            Language.CS,
            words("prosím", "bohužel", "omlouvá\\p{L}*", "neplatn\\p{L}*", "zakázán\\p{L}*", "kód chyby"),
            Language.PL,
            words("prosz[ęe]\\p{L}*", "niestety", "przepraszam\\p{L}*", "nieprawidłow\\p{L}*", "zabronion\\p{L}*"),
            Language.IT,
            words("per favore", "purtroppo", "spiacent\\p{L}*", "non valid\\p{L}*", "vietat\\p{L}*"),
            Language.NL,
            words("alstublieft", "helaas", "sorry", "ongeldig\\p{L}*", "verboden", "gelieve", "foutcode"),
            Language.ES,
            words("por favor", "lamenta\\p{L}*", "inválid\\p{L}*", "no válid\\p{L}*", "prohibid\\p{L}*"));

    private static final Map<Language, Map<String, String>> TEXTS =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, MessagesTest::readAll));

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(TEXTS.get(language).keySet())
                .containsExactlyInAnyOrderElementsOf(TEXTS.get(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSamePlaceholders(Language language) {
        TEXTS.get(language)
                .forEach((key, text) -> assertThat(placeholders(text))
                        .as("%s in %s", key, language)
                        .isEqualTo(placeholders(TEXTS.get(Language.EN).get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmptyOrHasAStraightApostrophe(Language language) {
        assertThat(TEXTS.get(language)).allSatisfy((key, text) -> {
            assertThat(text).isNotBlank();
            // In a pattern it would quote what follows.
            assertThat(text).doesNotContain("'");
        });
    }

    /** Else a line of a narrow screen could begin with a colon. */
    @Test
    void frenchPunctuationStaysWithItsWord() {
        assertThat(TEXTS.get(Language.FR))
                .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern("« | [:;!?»]"));
    }

    /** Czech tells three kinds of numbers apart, Polish four, which other languages do not have. */
    @Test
    void slavicPluralsHaveTheirForms() {
        assertThat(TEXTS.get(Language.CS)).allSatisfy((key, text) -> assertForms(text, "one", "few"));
        assertThat(TEXTS.get(Language.PL)).allSatisfy((key, text) -> assertForms(text, "one", "few", "many"));
    }

    @ParameterizedTest
    @EnumSource
    void noTextBegsBlamesOrApologises(Language language) {
        assertThat(TEXTS.get(language))
                .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(FORBIDDEN.get(language)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void everyTextIsTranslated(Language language) throws IOException {
        Path sameWords = Path.of("src/test/resources/messages/same-" + language.code() + ".txt");
        Set<String> same = TEXTS.get(language).entrySet().stream()
                .filter(entry -> entry.getValue().equals(TEXTS.get(Language.EN).get(entry.getKey())))
                .filter(entry -> hasWords(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(same).containsExactlyInAnyOrderElementsOf(Files.readAllLines(sameWords));
    }

    @Test
    void everyKeyStandsOnceInTheBundleOfItsFeature() {
        for (String bundle : Messages.BUNDLES) {
            List<String> keys = lines(file(bundle, Language.EN))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();

            assertThat(keys).as(bundle).doesNotHaveDuplicates();
            assertThat(keys).as(bundle).allMatch(key -> key.startsWith(bundle + ".") || isConstraint(bundle, key));
        }
    }

    @Test
    void everyBundleIsLoaded() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(Messages.BUNDLES.stream()
                            .flatMap(bundle -> Arrays.stream(Language.values())
                                    .map(language ->
                                            file(bundle, language).getFileName().toString()))
                            .toList());
        }
    }

    @Test
    void everyKeyUsedExists() {
        Set<String> missing = new TreeSet<>(BuiltKeys.all());
        for (String literal : literals()) {
            if (isBeginning(literal)) {
                assertThat(BuiltKeys.beginnings()).as("keys built by code").contains(literal);
            } else if (!isRefusal(literal)) {
                missing.add(literal);
            }
        }
        missing.removeAll(TEXTS.get(Language.EN).keySet());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = new HashSet<>(BuiltKeys.all());
        for (String literal : literals()) {
            used.add(literal);
            REFUSAL.forEach(ending -> used.add(literal + ending));
        }
        Set<String> dead = new TreeSet<>(TEXTS.get(Language.EN).keySet());
        dead.removeAll(used);

        assertThat(dead).isEmpty();
    }

    @Test
    void everyKeyBuiltByCodeIsStillBuilt() {
        assertThat(literals()).containsAll(BuiltKeys.beginnings());
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        Map<Path, List<String>> words = new HashMap<>();
        sources(TEMPLATES, ".jte").forEach((file, source) -> {
            List<String> found = new ArrayList<>(TemplateText.words(source));
            found.removeAll(NAMES);
            if (!found.isEmpty()) {
                words.put(file, found);
            }
        });

        assertThat(words).isEmpty();
    }

    /** Whatever looks like a key in templates and code. */
    private static Set<String> literals() {
        Pattern literal = Pattern.compile(
                "\"((?:" + String.join("|", Messages.BUNDLES) + "|constraint)(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
        Set<String> literals = new TreeSet<>();
        Stream.of(sources(TEMPLATES, ".jte"), sources(CODE, ".java"))
                .flatMap(files -> files.values().stream())
                .flatMap(source -> literal.matcher(source).results())
                .map((MatchResult result) -> result.group(1))
                .filter(found -> found.contains(".") && !FILE_NAMES.contains(found))
                .forEach(literals::add);
        return literals;
    }

    private static boolean isBeginning(String literal) {
        return literal.endsWith(".");
    }

    private static boolean isRefusal(String literal) {
        return REFUSAL.stream().allMatch(ending -> TEXTS.get(Language.EN).containsKey(literal + ending));
    }

    /** Constraints are named after the rule, in the code, the weights and the bundle alike. */
    private static boolean isConstraint(String bundle, String key) {
        return bundle.equals("scheduling") && key.startsWith("constraint.");
    }

    /** Names and kinds of the placeholders; fails on a pattern that cannot be read. */
    private static Set<String> placeholders(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                found.add(name + " " + pattern.getPart(i).getArgType());
            }
        }
        return found;
    }

    /** Whether there is anything to translate besides placeholders and signs. */
    private static boolean hasWords(String text) {
        return text.replaceAll("\\{[^{}]*}", "").chars().anyMatch(Character::isLetter);
    }

    private static Pattern words(String... words) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + String.join("|", words) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, String> readAll(Language language) {
        Map<String, String> texts = new HashMap<>();
        for (String bundle : Messages.BUNDLES) {
            lines(file(bundle, language))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(key ->
                            texts.put(key, Messages.in(language).find(key).orElseThrow(() -> new AssertionError(key))));
        }
        return texts;
    }

    private static Path file(String bundle, Language language) {
        return BUNDLES.resolve(bundle + (language == Language.EN ? "" : "_" + language.code()) + ".properties");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(file -> file, file -> lines(file).collect(Collectors.joining("\n"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plural with a form for one has the others too; one that tells only nothing from something needs none. */
    private static void assertForms(String text, String... forms) {
        if (text.contains("plural") && text.matches("(?s).*\\bone ?\\{.*")) {
            long plurals = count(text, "plural,");
            for (String form : forms) {
                assertThat(count(text, "\\b" + form + " ?\\{"))
                        .as("%s in %s", form, text)
                        .isGreaterThanOrEqualTo(plurals);
            }
        }
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
