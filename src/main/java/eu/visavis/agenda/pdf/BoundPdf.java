package eu.visavis.agenda.pdf;

import eu.visavis.kernel.Language;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Binds drawn papers to one tagged file (PDF/UA-1), each a part with its language and a bookmark. A paper is written as
 * it comes, so that the size of the file does not matter for the memory. The parts share their fonts.
 */
final class BoundPdf implements Closeable {
    /** Types of dictionaries that others refer to. */
    private static final Set<COSName> NUMBERED =
            Set.of(COSName.PAGE, COSName.getPDFName("StructElem"), COSName.ANNOT, COSName.FONT, COSName.FONT_DESC);

    private final PdfObjects objects;
    private final PaperFonts fonts;
    private final BoundPdfEnd end;
    private final Drawing drawing;
    private final int regular;
    private final int bold;
    private int parentKeys;

    // Of the part that is being written.
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final ArrayDeque<COSBase> waiting = new ArrayDeque<>();

    BoundPdf(String title, Language language, OutputStream out) throws IOException {
        objects = new PdfObjects(out);
        fonts = new PaperFonts();
        end = new BoundPdfEnd(objects, title, language);
        drawing = new Drawing(fonts);
        regular = objects.reserve();
        bold = objects.reserve();
    }

    /** Draws a paper and appends its pages. */
    void add(String markup, String title, Language language) throws IOException {
        try (PDDocument part = drawing.draw(markup)) {
            numbers.put(fonts.regular().getCOSObject(), regular);
            numbers.put(fonts.bold().getCOSObject(), bold);
            int element = structure(part.getDocumentCatalog().getStructureTreeRoot(), title, language);
            int pages = objects.reserve();
            COSArray kids = pages(part, pages);
            int keys = parents(part.getDocumentCatalog().getStructureTreeRoot());
            writeWaiting();
            end.pages(pages, kids);
            end.part(title, element, kids);
            parentKeys += keys;
        } finally {
            numbers.clear();
            waiting.clear();
        }
    }

    /** Writes what the parts share and ends the file; the stream stays open. */
    void end() throws IOException {
        fonts.regular().subset();
        fonts.bold().subset();
        numbers.put(fonts.regular().getCOSObject(), regular);
        numbers.put(fonts.bold().getCOSObject(), bold);
        waiting.addAll(numbers.keySet());
        writeWaiting();
        end.write(parentKeys);
    }

    @Override
    public void close() throws IOException {
        fonts.close();
    }

    /** Makes the top of the part's structure one of the parts of the whole; returns its number. */
    private int structure(PDStructureTreeRoot root, String title, Language language) {
        COSBase top = root.getK();
        COSDictionary element = (COSDictionary) (top instanceof COSArray array ? array.getObject(0) : top);
        element.setItem(COSName.S, COSName.getPDFName("Part"));
        element.setItem(COSName.P, PdfObjects.reference(end.documentElement()));
        element.setString(COSName.LANG, language.code());
        element.setString(COSName.T, title);
        return number(element);
    }

    private COSArray pages(PDDocument part, int node) throws IOException {
        COSArray kids = new COSArray();
        for (PDPage page : part.getPages()) {
            COSDictionary dictionary = page.getCOSObject();
            dictionary.setItem(COSName.PARENT, PdfObjects.reference(node));
            shift(dictionary, COSName.STRUCT_PARENTS);
            for (PDAnnotation annotation : page.getAnnotations()) {
                shift(annotation.getCOSObject(), COSName.STRUCT_PARENT);
            }
            kids.add(PdfObjects.reference(number(dictionary)));
        }
        return kids;
    }

    private void shift(COSDictionary dictionary, COSName key) {
        if (dictionary.containsKey(key)) {
            dictionary.setInt(key, dictionary.getInt(key) + parentKeys);
        }
    }

    /** Writes which elements the contents of the part's pages belong to; returns how many keys that takes. */
    private int parents(PDStructureTreeRoot root) throws IOException {
        Map<Integer, COSObjectable> entries = new TreeMap<>();
        collect(root.getParentTree(), entries);
        COSArray leaf = new COSArray();
        int keys = 0;
        for (Map.Entry<Integer, COSObjectable> entry : entries.entrySet()) {
            COSBase value = entry.getValue().getCOSObject();
            leaf.add(COSInteger.get(parentKeys + entry.getKey()));
            leaf.add(value);
            keys = entry.getKey() + 1;
        }
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.NUMS, leaf);
        node.setItem(COSName.LIMITS, PdfObjects.numbers(parentKeys, parentKeys + keys - 1));
        int number = objects.reserve();
        objects.put(number, node, this::numberOf);
        end.parents(number);
        return keys;
    }

    private static void collect(PDNumberTreeNode node, Map<Integer, COSObjectable> entries) throws IOException {
        if (node.getNumbers() != null) {
            entries.putAll(node.getNumbers());
        }
        List<PDNumberTreeNode> kids = node.getKids();
        if (kids != null) {
            for (PDNumberTreeNode kid : kids) {
                collect(kid, entries);
            }
        }
    }

    private void writeWaiting() throws IOException {
        while (!waiting.isEmpty()) {
            COSBase next = waiting.remove();
            objects.put(numbers.get(next), next, base -> base == next ? null : numberOf(base));
        }
    }

    private Integer numberOf(COSBase base) {
        boolean numbered = base instanceof COSStream
                || base instanceof COSDictionary dictionary
                        && dictionary.getItem(COSName.TYPE) instanceof COSName type
                        && NUMBERED.contains(type);
        return numbered ? Integer.valueOf(number(base)) : numbers.get(base);
    }

    private int number(COSBase base) {
        return numbers.computeIfAbsent(base, unknown -> {
            waiting.add(unknown);
            return objects.reserve();
        });
    }
}
