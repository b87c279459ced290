package eu.visavis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The sheets of a workbook as its parts say (ISO/IEC 29500), read with nothing but the JDK. */
final class Sheets {
    private Sheets() {}

    /** The texts of each sheet, row by row, by its name; a cell that holds anything but a shared text fails. */
    static Map<String, List<List<String>>> read(byte[] workbook) throws IOException {
        Map<String, Document> parts = parts(workbook);
        List<String> texts = elements(parts.get("xl/sharedStrings.xml"), "si").stream()
                .map(Element::getTextContent)
                .toList();
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        int number = 1;
        for (Element sheet : elements(parts.get("xl/workbook.xml"), "sheet")) {
            sheets.put(sheet.getAttribute("name"), rows(parts.get("xl/worksheets/sheet" + number + ".xml"), texts));
            number++;
        }
        return sheets;
    }

    private static List<List<String>> rows(Document sheet, List<String> texts) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(sheet, "row")) {
            List<String> cells = new ArrayList<>();
            NodeList all = row.getElementsByTagName("c");
            for (int i = 0; i < all.getLength(); i++) {
                Element cell = (Element) all.item(i);
                assertThat(cell.getAttribute("t")).isEqualTo("s");
                cells.add(texts.get(Integer.parseInt(cell.getTextContent())));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Map<String, Document> parts(byte[] workbook) throws IOException {
        Map<String, Document> parts = new HashMap<>();
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook);
        // By its directory, as office programs do: what is written in one go says the sizes of its parts only there.
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    parts.put(entry.getName(), parse(zip.getInputStream(entry).readAllBytes()));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static Document parse(byte[] part) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList all = document.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }
}
