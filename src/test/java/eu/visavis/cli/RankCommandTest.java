package eu.visavis.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankCommandTest {
    private static final String HEADER = "id\tlang\ttext\n";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int rank(String queries, String documents, String... more) throws IOException {
        Files.writeString(folder.resolve("queries.tsv"), queries);
        Files.writeString(folder.resolve("docs.tsv"), documents);
        return rankFiles(more);
    }

    private int rankFiles(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "rank",
                "--queries",
                folder.resolve("queries.tsv").toString(),
                "--docs",
                folder.resolve("docs.tsv").toString(),
                "--output",
                folder.resolve("run.tsv").toString()));
        arguments.addAll(List.of(more));
        return CommandLineTool.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    private List<String> ranked() throws IOException {
        return Files.readAllLines(folder.resolve("run.tsv")).stream()
                .map(line -> line.substring(0, line.lastIndexOf('\t')))
                .toList();
    }

    @Test
    void ranksWithinAndAcrossLanguages() throws IOException {
        int code = rank(
                HEADER + "q1\tde\tMöbel für ein Krankenhaus\nq2\tcs\tNemocniční nábytek\n",
                HEADER + "d1\tde\tMöbel für Krankenhäuser\nd2\ten\tBread and cakes\nd3\ten\tHospital furniture\n",
                "--top",
                "2");

        assertThat(code).isZero();
        assertThat(ranked()).contains("q1\td1", "q1\td3").hasSize(4);
        assertThat(ranked().get(0)).isEqualTo("q1\td1");
        assertThat(ranked().subList(2, 4)).containsExactlyInAnyOrder("q2\td1", "q2\td3");
    }

    @Test
    void takesTheBestOfSeveralParts() throws IOException {
        int code = rank(
                HEADER + "q\ten\tHospital beds\n",
                HEADER + "a\ten\tBread || Office chairs || Hospital beds. With wheels\nb\ten\tBeds of flowers\n");

        assertThat(code).isZero();
        assertThat(ranked()).containsExactly("q\ta", "q\tb");
    }

    @Test
    void ranksNothingForNothing() throws IOException {
        assertThat(rank(HEADER, HEADER)).isZero();
        assertThat(ranked()).isEmpty();
        assertThat(rank(HEADER + "q\tde\t\n", HEADER + "d\txx\t\n")).isZero();
        assertThat(ranked()).containsExactly("q\td");
    }

    @Test
    void refusesFilesThatItCannotUse() throws IOException {
        assertThat(rank("id;lang;text\n", HEADER)).isEqualTo(2);
        assertThat(err.toString()).contains("queries.tsv, line 1: the header must be");
        assertThat(rank(HEADER, HEADER + "a\tde\n")).isEqualTo(2);
        assertThat(err.toString()).contains("docs.tsv, line 2: three cells separated by tabs are needed, not 2");
        assertThat(rank(HEADER, HEADER + "a\tde\tx\na\tde\ty\n")).isEqualTo(2);
        assertThat(err.toString()).contains("docs.tsv, line 3: the id is empty or comes twice");
        Files.write(folder.resolve("docs.tsv"), (HEADER + "a\tde\tMöbel\n").getBytes(ISO_8859_1));
        assertThat(rankFiles()).isEqualTo(2);
        assertThat(err.toString()).contains("docs.tsv: is not UTF-8");
        Files.delete(folder.resolve("docs.tsv"));
        assertThat(rankFiles()).isEqualTo(2);
        assertThat(err.toString()).contains("docs.tsv: no such file");
        assertThat(rank(HEADER, HEADER, "--top", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--top must be at least 1");
    }
}
