package eu.visavis.intake;

/** A table that is to be checked, with what was found of it on reading. */
record ReadTable(CsvTable table, Problems problems) {
    /** Reads a file in the documented format. */
    static ReadTable of(FileKind kind, byte[] content) {
        Problems problems = new Problems();
        return new ReadTable(CsvReading.read(kind, content, problems), problems);
    }
}
