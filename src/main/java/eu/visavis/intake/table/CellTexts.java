package eu.visavis.intake.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts of workbooks, plain and rich. */
final class CellTexts {
    /** How control characters are written in them (ISO/IEC 29500-1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellTexts() {}

    /** Reads the texts that cells share. */
    static void shared(XMLStreamReader part, TableLimits limits, List<String> into)
            throws XMLStreamException, UnreadableTable {
        while (part.hasNext()) {
            if (part.next() == XMLStreamReader.START_ELEMENT
                    && part.getLocalName().equals("si")) {
                if (into.size() >= limits.cells()) {
                    throw new UnreadableTable("intake.problem.tooManyCells", limits.cells());
                }
                into.add(rich(part, "si", limits));
            }
        }
    }

    /** The text up to the end of the given element; how it is to be pronounced is left out. */
    static String rich(XMLStreamReader part, String end, TableLimits limits) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean sounds = false;
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamReader.END_ELEMENT && part.getLocalName().equals(end)) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && part.getLocalName().equals("rPh")) {
                sounds = true;
            } else if (event == XMLStreamReader.END_ELEMENT
                    && part.getLocalName().equals("rPh")) {
                sounds = false;
            } else if (event == XMLStreamReader.START_ELEMENT
                    && part.getLocalName().equals("t")
                    && !sounds) {
                text.append(plain(part, "t", limits));
            }
        }
        return text.toString();
    }

    /** The characters up to the end of the given element, as far as a cell can be long. */
    static String plain(XMLStreamReader part, String end, TableLimits limits) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamReader.END_ELEMENT && part.getLocalName().equals(end)) {
                break;
            }
            // One character more than is allowed tells that it is too long; the rest need not be kept.
            if (part.isCharacters() && text.length() <= limits.characters()) {
                text.append(part.getText());
            }
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
