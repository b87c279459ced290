package eu.visavis.intake.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of a sheet: what its cells show, and of formulas the values that were computed last. */
final class SheetReading {
    private static final int LETTERS = 26;
    /** A spreadsheet's last column, XFD, has three letters. */
    private static final int MOST_LETTERS = 3;

    private final XMLStreamReader part;
    private final List<String> shared;
    private final CellFormats formats;
    private final TableLimits limits;

    SheetReading(XMLStreamReader part, List<String> shared, CellFormats formats, TableLimits limits) {
        this.part = part;
        this.shared = shared;
        this.formats = formats;
        this.limits = limits;
    }

    void read(RawRows rows) throws XMLStreamException, UnreadableTable {
        long number = 0;
        while (part.hasNext()) {
            if (part.next() == XMLStreamReader.START_ELEMENT
                    && part.getLocalName().equals("row")) {
                String stated = attribute("r");
                number = stated.matches("[0-9]{1,9}") ? Long.parseLong(stated) : number + 1;
                rows.add(number, cells());
            }
        }
    }

    private List<String> cells() throws XMLStreamException, UnreadableTable {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamReader.END_ELEMENT && part.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && part.getLocalName().equals("c")) {
                column = columnOf(attribute("r"), column + 1);
                String value = value(attribute("t"), attribute("s"));
                put(cells, column, value);
            }
        }
        return cells;
    }

    private void put(List<String> cells, int column, String value) throws UnreadableTable {
        if (value.isBlank()) {
            return;
        }
        if (column >= limits.columns()) {
            throw new UnreadableTable("intake.problem.tooManyColumns", limits.columns());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    /** Which column a cell is in, counted from 0; cells need not say it. */
    private static int columnOf(String reference, int next) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length()
                && Character.toUpperCase(reference.charAt(letters)) >= 'A'
                && Character.toUpperCase(reference.charAt(letters)) <= 'Z'
                && letters < MOST_LETTERS) {
            column = column * LETTERS + Character.toUpperCase(reference.charAt(letters)) - 'A' + 1;
            letters++;
        }
        return letters == 0 ? next : column - 1;
    }

    private String value(String type, String style) throws XMLStreamException {
        String value = "";
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamReader.END_ELEMENT && part.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && part.getLocalName().equals("v")) {
                value = shown(type, style, CellTexts.plain(part, "v", limits));
            } else if (event == XMLStreamReader.START_ELEMENT
                    && part.getLocalName().equals("is")) {
                value = CellTexts.rich(part, "is", limits);
            }
        }
        return value;
    }

    private String shown(String type, String style, String value) {
        return switch (type) {
            case "s" -> sharedText(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> ""; // a formula that failed states nothing
            case "str", "d", "inlineStr" -> value;
            default -> formats.shown(value, style.matches("[0-9]{1,9}") ? Integer.parseInt(style) : 0);
        };
    }

    private String sharedText(String value) {
        String index = value.strip();
        boolean there = index.matches("[0-9]{1,9}") && Integer.parseInt(index) < shared.size();
        return there ? shared.get(Integer.parseInt(index)) : "";
    }

    private String attribute(String name) {
        String value = part.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
