package eu.visavis.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes a workbook (ISO/IEC 29500) apart with nothing but the JDK: its parts by the directory of the archive, each read from
 * beginning to end and no further than the limits allow.
 */
final class WorkbookReading {
    private static final String OFFICE_RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final ZipFile zip;
    private final TableLimits limits;
    private final CellFormats formats = new CellFormats();
    private long unpacked;

    private WorkbookReading(ZipFile zip, TableLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * A sheet of a workbook.
     *
     * @param names of all sheets
     * @param number which of them was read
     */
    record Sheet(List<String> names, int number, List<SourceTable.SourceRow> rows) {}

    /** A sheet that a workbook names, with the part of the archive that it is. */
    private record Named(String name, String part) {}

    static Sheet read(byte[] content, int sheet, TableLimits limits) throws UnreadableTable {
        try {
            Path file = Files.createTempFile("visavis-import", ".xlsx"); // only its owner can read it
            try {
                Files.write(file, content);
                return read(file, sheet, limits);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a workbook while it is read", e);
        }
    }

    private static Sheet read(Path file, int sheet, TableLimits limits) throws IOException, UnreadableTable {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new WorkbookReading(zip, limits).read(sheet);
        } catch (TooLarge e) {
            throw new UnreadableTable("intake.problem.unpacked", limits.unpacked() / (1024 * 1024));
        } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
            throw new UnreadableTable("intake.problem.damaged");
        } catch (IOException e) {
            throw new UnreadableTable("intake.problem.damaged"); // an archive that ends in the middle of a part
        }
    }

    private Sheet read(int wanted) throws IOException, XMLStreamException, UnreadableTable {
        List<Named> sheets = sheets();
        if (sheets.isEmpty()) {
            throw new UnreadableTable("intake.problem.noWorkbook");
        }
        int number = wanted >= 0 && wanted < sheets.size() ? wanted : 0;
        if (zip.getEntry("xl/styles.xml") != null) {
            each("xl/styles.xml", formats::read);
        }
        List<String> shared = new ArrayList<>();
        if (zip.getEntry("xl/sharedStrings.xml") != null) {
            each("xl/sharedStrings.xml", part -> CellTexts.shared(part, limits, shared));
        }
        RawRows rows = new RawRows(limits);
        each(sheets.get(number).part(), part -> new SheetReading(part, shared, formats, limits).read(rows));
        return new Sheet(sheets.stream().map(Named::name).toList(), number, rows.rows());
    }

    private List<Named> sheets() throws IOException, XMLStreamException, UnreadableTable {
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new UnreadableTable("intake.problem.noWorkbook");
        }
        Map<String, String> targets = new HashMap<>();
        if (zip.getEntry("xl/_rels/workbook.xml.rels") != null) {
            each("xl/_rels/workbook.xml.rels", part -> {
                while (part.hasNext()) {
                    if (part.next() == XMLStreamReader.START_ELEMENT
                            && part.getLocalName().equals("Relationship")) {
                        targets.put(attribute(part, "Id"), partOf(attribute(part, "Target")));
                    }
                }
            });
        }
        List<Named> sheets = new ArrayList<>();
        each("xl/workbook.xml", part -> {
            while (part.hasNext()) {
                if (part.next() == XMLStreamReader.START_ELEMENT) {
                    note(part, targets, sheets);
                }
            }
        });
        return sheets;
    }

    private void note(XMLStreamReader part, Map<String, String> targets, List<Named> sheets) {
        if (part.getLocalName().equals("workbookPr")
                && attribute(part, "date1904").matches("1|true")) {
            formats.countFrom1904();
        }
        if (!part.getLocalName().equals("sheet")) {
            return;
        }
        String relation = part.getAttributeValue(OFFICE_RELATIONS, "id");
        String strict = relation == null ? part.getAttributeValue(STRICT_RELATIONS, "id") : relation;
        String target = targets.getOrDefault(strict == null ? "" : strict, "");
        if (zip.getEntry(target) != null && !target.contains("chartsheets/")) {
            sheets.add(new Named(attribute(part, "name"), target));
        }
    }

    /** The part of the archive at which a relation of the workbook points. */
    private static String partOf(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target.replaceFirst("^\\./", "");
    }

    private static String attribute(XMLStreamReader part, String name) {
        String value = part.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Something that reads a part from its beginning. */
    private interface PartReader {
        void read(XMLStreamReader part) throws XMLStreamException, UnreadableTable;
    }

    private void each(String name, PartReader reader) throws IOException, XMLStreamException, UnreadableTable {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream part = new Measured(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader xml = factory().createXMLStreamReader(part);
            reader.read(xml);
            xml.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLarge large) {
                throw large;
            }
            throw e;
        }
    }

    /** The JDK's own, whatever the libraries of the product bring; without document types, so without entities. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, space) -> InputStream.nullInputStream());
        return factory;
    }

    /** A part is larger than is read. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what is unpacked, and stops where it is too much. */
    private final class Measured extends InputStream {
        private static final long SMALL = 1024 * 1024;

        private final InputStream in;
        private final long packed;
        private long own;

        Measured(InputStream in, long packed) {
            this.in = in;
            this.packed = Math.max(packed, 1);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws TooLarge {
            unpacked += bytes;
            own += bytes;
            if (unpacked > limits.unpacked() || own > SMALL && own / packed > limits.ratio()) {
                throw new TooLarge();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
