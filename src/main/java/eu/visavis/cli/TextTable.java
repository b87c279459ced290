package eu.visavis.cli;

import eu.visavis.matchmaking.scoring.concept.TextCorpus.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file of texts: a header, then lines of id, language and text, separated by tabs, in UTF-8. */
record TextTable(List<String> ids, List<Text> texts) {
    private static final int COLUMNS = 3;
    private static final String HEADER = "id\tlang\ttext";

    static TextTable read(Path file) {
        try (BufferedReader lines = java.nio.file.Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file, lines);
        } catch (NoSuchFileException e) {
            throw new Files.UnusableFile(file + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new Files.UnusableFile(file + ": is not UTF-8", e);
        } catch (IOException e) {
            throw new Files.UnusableFile(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static TextTable read(Path file, BufferedReader lines) throws IOException {
        TextTable table = new TextTable(new ArrayList<>(), new ArrayList<>());
        if (!HEADER.equals(lines.readLine())) {
            throw unusable(file, 1, "the header must be id, lang, text, separated by tabs");
        }
        Set<String> seen = new HashSet<>();
        int number = 2;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw unusable(file, number, "three cells separated by tabs are needed, not " + cells.length);
            }
            if (cells[0].isBlank() || !seen.add(cells[0])) {
                throw unusable(file, number, "the id is empty or comes twice");
            }
            table.ids().add(cells[0]);
            table.texts().add(new Text(cells[1], cells[2]));
            number++;
        }
        return table;
    }

    private static Files.UnusableFile unusable(Path file, int line, String why) {
        return new Files.UnusableFile(file + ", line " + line + ": " + why, null);
    }
}
