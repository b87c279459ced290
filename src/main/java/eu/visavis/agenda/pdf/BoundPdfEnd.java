package eu.visavis.agenda.pdf;

import eu.visavis.kernel.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The end of a bound file: the trees of pages and structure, the bookmarks, and what the file says about itself. */
final class BoundPdfEnd {
    private final PdfObjects objects;
    private final String title;
    private final Language language;
    private final int pageRoot;
    private final int structureRoot;
    private final int documentElement;
    private final COSArray pageNodes = new COSArray();
    private final COSArray parts = new COSArray();
    private final COSArray parentNodes = new COSArray();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private int pages;

    private record Bookmark(String title, COSBase page, int number) {}

    BoundPdfEnd(PdfObjects objects, String title, Language language) {
        this.objects = objects;
        this.title = title;
        this.language = language;
        this.pageRoot = objects.reserve();
        this.structureRoot = objects.reserve();
        this.documentElement = objects.reserve();
    }

    int documentElement() {
        return documentElement;
    }

    /** Notes the pages of a part as a node of their tree. */
    void pages(int number, COSArray kids) throws IOException {
        COSDictionary node = typed(COSName.PAGES);
        node.setItem(COSName.PARENT, PdfObjects.reference(pageRoot));
        node.setItem(COSName.KIDS, kids);
        node.setInt(COSName.COUNT, kids.size());
        put(number, node);
        pageNodes.add(PdfObjects.reference(number));
        pages += kids.size();
    }

    void part(String partTitle, int element, COSArray kids) {
        parts.add(PdfObjects.reference(element));
        bookmarks.add(new Bookmark(partTitle, kids.get(0), objects.reserve()));
    }

    void parents(int number) {
        parentNodes.add(PdfObjects.reference(number));
    }

    void write(int parentKeys) throws IOException {
        COSDictionary root = typed(COSName.PAGES);
        root.setItem(COSName.KIDS, pageNodes);
        root.setInt(COSName.COUNT, pages);
        put(pageRoot, root);
        writeStructure(parentKeys);
        COSDictionary catalog = typed(COSName.CATALOG);
        catalog.setItem(COSName.PAGES, PdfObjects.reference(pageRoot));
        catalog.setItem(COSName.STRUCT_TREE_ROOT, PdfObjects.reference(structureRoot));
        catalog.setItem(COSName.OUTLINES, PdfObjects.reference(writeBookmarks()));
        catalog.setItem(COSName.METADATA, PdfObjects.reference(writeMetadata()));
        catalog.setName(COSName.PAGE_MODE, "UseOutlines");
        catalog.setString(COSName.LANG, language.code());
        catalog.setItem(COSName.getPDFName("MarkInfo"), flag("Marked"));
        catalog.setItem(COSName.VIEWER_PREFERENCES, flag("DisplayDocTitle"));
        int number = objects.reserve();
        put(number, catalog);
        objects.end(number, writeInformation());
    }

    private void writeStructure(int parentKeys) throws IOException {
        COSDictionary document = typed(COSName.getPDFName("StructElem"));
        document.setItem(COSName.S, COSName.getPDFName("Document"));
        document.setItem(COSName.P, PdfObjects.reference(structureRoot));
        document.setItem(COSName.K, parts);
        put(documentElement, document);
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.KIDS, parentNodes);
        COSDictionary root = typed(COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, PdfObjects.reference(documentElement));
        root.setItem(COSName.PARENT_TREE, parentTree);
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), parentKeys);
        put(structureRoot, root);
    }

    private int writeBookmarks() throws IOException {
        int root = objects.reserve();
        for (int i = 0; i < bookmarks.size(); i++) {
            COSDictionary item = new COSDictionary();
            item.setString(COSName.TITLE, bookmarks.get(i).title());
            item.setItem(COSName.PARENT, PdfObjects.reference(root));
            COSArray destination = new COSArray();
            destination.add(bookmarks.get(i).page());
            destination.add(COSName.getPDFName("Fit"));
            item.setItem(COSName.DEST, destination);
            link(item, COSName.PREV, i - 1);
            link(item, COSName.NEXT, i + 1);
            put(bookmarks.get(i).number(), item);
        }
        COSDictionary outlines = typed(COSName.OUTLINES);
        link(outlines, COSName.FIRST, 0);
        link(outlines, COSName.LAST, bookmarks.size() - 1);
        outlines.setItem(COSName.COUNT, COSInteger.get(bookmarks.size()));
        put(root, outlines);
        return root;
    }

    private void link(COSDictionary dictionary, COSName key, int bookmark) {
        if (bookmark >= 0 && bookmark < bookmarks.size()) {
            dictionary.setItem(key, PdfObjects.reference(bookmarks.get(bookmark).number()));
        }
    }

    private int writeMetadata() throws IOException {
        String text = PaperFonts.printable()
                .of(title)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        String metadata = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><dc:title><rdf:Alt>"
                + "<rdf:li xml:lang=\"x-default\">" + text + "</rdf:li></rdf:Alt></dc:title>"
                + "<pdf:Producer>Visavis</pdf:Producer><pdfuaid:part>1</pdfuaid:part>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
        int number = objects.reserve();
        COSDictionary dictionary = typed(COSName.METADATA);
        dictionary.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        objects.putStream(number, dictionary, metadata.getBytes(StandardCharsets.UTF_8));
        return number;
    }

    /** The same for readers that do not know metadata. */
    private int writeInformation() throws IOException {
        COSDictionary information = new COSDictionary();
        information.setString(COSName.TITLE, title);
        information.setString(COSName.PRODUCER, "Visavis");
        int number = objects.reserve();
        put(number, information);
        return number;
    }

    private static COSDictionary typed(COSName type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        return dictionary;
    }

    private static COSDictionary flag(String name) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(name), COSBoolean.TRUE);
        return dictionary;
    }

    private void put(int number, COSBase value) throws IOException {
        objects.put(number, value, base -> null);
    }
}
