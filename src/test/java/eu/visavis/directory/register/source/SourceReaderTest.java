package eu.visavis.directory.register.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
    private static final String NESTED =
            "{\"id\":1,\"name\":{\"de\":\"Müller\",\"cs\":\"Mlynář\"},\"nace\":[{\"code\":\"25.62\"},{\"code\":\"28\"}]}";
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <register xmlns="urn:x"><made>today</made><companies>
            <company id="7"><name>Müller &amp; Söhne</name><seat><town>Ústí</town></seat>
            <nace>25</nace><nace main="yes">28</nace></company>
            <company id="8"><name><![CDATA[<b>]]></name></company>
            </companies></register>
            """;

    @Test
    void readsNestedJsonByPaths() throws IOException {
        List<SourceItem> items = read(NESTED + "\n\n{\"id\":null}\n[1]\nnothing\n" + NESTED);

        assertThat(items)
                .containsExactly(
                        found(1, nested()),
                        found(3, Map.of()),
                        new SourceItem.Spoilt(4, "directory.source.noObject"),
                        new SourceItem.Spoilt(5, "directory.source.noObject"),
                        found(6, nested()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {"[%s,%s]@", "{\"made\":{\"a\":[1]},\"data\":{\"items\":[%s,%s],\"x\":1}}@data.items"})
    void findsTheRecordsOfOneDocument(String document, String path) throws IOException {
        byte[] file = bytes(document.formatted(NESTED, NESTED));

        SourceShape shape = SourceSniffing.shapeOf(file);

        assertThat(shape.format()).isEqualTo(SourceFormat.JSON);
        assertThat(shape.records()).isEqualTo(path == null ? "" : path);
        assertThat(read(shape, file)).containsExactly(found(1, nested()), found(2, nested()));
    }

    @Test
    void readsElementsOfXmlWithTheirAttributes() throws IOException {
        SourceShape shape = SourceSniffing.shapeOf(bytes(XML));

        assertThat(shape.records()).isEqualTo("register.companies.company");
        assertThat(read(shape, bytes(XML)))
                .containsExactly(
                        found(
                                1,
                                Map.of(
                                        "@id", List.of("7"),
                                        "name", List.of("Müller & Söhne"),
                                        "seat.town", List.of("Ústí"),
                                        "nace", List.of("25", "28"),
                                        "nace.@main", List.of("yes"))),
                        found(2, Map.of("@id", List.of("8"), "name", List.of("<b>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void readsCsvWithAnyOfTheUsualSeparators(String separator) throws IOException {
        String file = "\uFEFFname;town;x\r\n\"a;\"\"b\nc\";d\r\n;;\r\n1;2;3;4\r\ne;f;g".replace(";", separator);

        assertThat(read(file))
                .containsExactly(
                        found(2, Map.of("name", List.of("a;\"b\nc".replace(";", separator)), "town", List.of("d"))),
                        new SourceItem.Spoilt(5, "directory.source.moreFields"),
                        found(6, Map.of("name", List.of("e"), "town", List.of("f"), "x", List.of("g"))));
    }

    @Test
    void readsOtherEncodingsAndCompressedFiles() throws IOException {
        byte[] old = "name;town\nMüller;Žďár".getBytes(Charset.forName("windows-1250"));
        SourceShape shape = SourceSniffing.shapeOf(old);
        SourceShape czech =
                new SourceShape(shape.format(), Charset.forName("windows-1250"), shape.separator(), shape.records());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(old);
        }

        assertThat(shape.charset()).isEqualTo(Charset.forName("windows-1252"));
        SourceItem expected = found(2, Map.of("name", List.of("Müller"), "town", List.of("Žďár")));
        assertThat(read(czech, old)).containsExactly(expected);
        assertThat(SourceSniffing.shapeOf(packed.toByteArray())).isEqualTo(shape);
        assertThat(read(czech, packed.toByteArray())).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {"''@empty", "'  '@empty", "PK\u0003\u0004@workbook", "a\u0000b@binary", "<a>@noRecords"})
    void saysWhyAFileCannotBeRead(String file, String reason) {
        assertThatExceptionOfType(UnreadableSource.class)
                .isThrownBy(() -> SourceSniffing.shapeOf(bytes(file)))
                .satisfies(e -> assertThat(e.key()).isEqualTo("directory.source." + reason));
    }

    @Test
    void fetchesAndExpandsNothingThatXmlRefersTo() {
        String evil = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><b><c>&x;</c></b><b/></a>";

        assertThatExceptionOfType(UnreadableSource.class)
                .isThrownBy(
                        () -> read(new SourceShape(SourceFormat.XML, StandardCharsets.UTF_8, ',', "a.b"), bytes(evil)));
    }

    @Test
    void readsFilesCutOffAnywhereUpToWhereTheyEnd() throws IOException {
        List<String> files = List.of(
                NESTED + "\n" + NESTED + "\n" + NESTED,
                "[" + NESTED + "," + NESTED + "," + NESTED + "]",
                XML,
                "name,town\n\"a\",b\n\"c\nd\",e\nf,\"g\"");
        Random random = new Random(5);
        for (String file : files) {
            SourceShape shape = SourceSniffing.shapeOf(bytes(file));
            List<SourceItem> whole = read(shape, bytes(file));
            for (int i = 0; i < 60; i++) {
                byte[] cut = java.util.Arrays.copyOf(bytes(file), random.nextInt(bytes(file).length));
                List<SourceItem> part = readWhatIsThere(shape, cut);
                int complete = Math.max(part.size() - 1, 0);
                assertThat(part.subList(0, complete)).isEqualTo(whole.subList(0, complete));
            }
        }
    }

    private static List<SourceItem> readWhatIsThere(SourceShape shape, byte[] file) throws IOException {
        List<SourceItem> items = new ArrayList<>();
        try (SourceReader reader = shape.open(new ByteArrayInputStream(file))) {
            for (Optional<SourceItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
        } catch (UnreadableSource e) {
            assertThat(e.key()).startsWith("directory.source.");
        }
        return items;
    }

    private static Map<String, List<String>> nested() {
        return Map.of(
                "id", List.of("1"),
                "name.de", List.of("Müller"),
                "name.cs", List.of("Mlynář"),
                "nace.code", List.of("25.62", "28"));
    }

    private static SourceItem found(long place, Map<String, List<String>> values) {
        return new SourceItem.Found(place, values);
    }

    private static List<SourceItem> read(String file) throws IOException {
        return read(SourceSniffing.shapeOf(bytes(file)), bytes(file));
    }

    private static List<SourceItem> read(SourceShape shape, byte[] file) throws IOException {
        List<SourceItem> items = new ArrayList<>();
        try (SourceReader reader = shape.open(new ByteArrayInputStream(file))) {
            for (Optional<SourceItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
