package eu.visavis.intake;

/** What one line of an import file states, once it was found to be in order. Equal rows state the same. */
interface Row {
    /** The name of the line, valid within the event and the kind of file. */
    String id();
}
