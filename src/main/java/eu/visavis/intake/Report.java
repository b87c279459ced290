package eu.visavis.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an upload would do, or why it cannot be imported.
 *
 * @param files one entry for each file of the upload, in the order of {@link FileKind}
 * @param problems what is wrong, by file and line; empty if the upload can be imported
 * @param unknownCategories the categories that the network lacks, whether they are to be created or not
 */
public record Report(List<File> files, List<Problem> problems, List<String> unknownCategories) {
    /**
     * One file.
     *
     * @param counts of the good lines
     * @param badLines lines with a problem; a problem of the whole file counts as one
     * @param header the columns as they stand in the file
     * @param sample the first lines, values shortened
     * @param hints what is worth knowing but keeps nothing from being imported
     */
    public record File(
            FileKind kind,
            Counts counts,
            int badLines,
            List<String> header,
            List<List<String>> sample,
            List<Problem> hints) {}

    /** How many lines are new, change something, or state what is stored already. */
    public record Counts(int added, int changed, int unchanged) {
        /** The lines that would be written. */
        public int written() {
            return added + changed;
        }
    }

    /** The number of lines with a problem in all files. */
    public int badLines() {
        return files.stream().mapToInt(File::badLines).sum();
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** What each file would do. */
    public Map<FileKind, Counts> counts() {
        Map<FileKind, Counts> counts = new EnumMap<>(FileKind.class);
        files.forEach(file -> counts.put(file.kind(), file.counts()));
        return counts;
    }

    /** Whether there is anything to write. */
    public boolean isNews() {
        return files.stream().anyMatch(file -> file.counts().written() > 0);
    }
}
