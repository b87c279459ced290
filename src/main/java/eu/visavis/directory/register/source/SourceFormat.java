package eu.visavis.directory.register.source;

/** The shapes of files that registers hand out. */
public enum SourceFormat {
    /** A line of names of columns, then a line for each record (RFC 4180, with any of the usual separators). */
    CSV,
    /** One JSON object per line. */
    JSON_LINES,
    /** One JSON document with an array of objects somewhere in it (RFC 8259). */
    JSON,
    /** An XML document in which one element comes again and again. */
    XML
}
