package eu.visavis.multiplier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import org.junit.jupiter.api.Test;

class MemberLinesTest {
    @Test
    void readsTablesOfAnyShape() {
        MemberLines lines = MemberLines.read(
                "\uFEFFe-mail;name;language\na@x.example;Ada;de\nBob;b@x.example\n\ncs;c@x.example;\"C;D\"\nnobody;;\n",
                Language.EN);

        assertThat(lines.people())
                .containsExactly(
                        new Members.Named("Ada", "a@x.example", Language.DE),
                        new Members.Named("Bob", "b@x.example", Language.EN),
                        new Members.Named("C;D", "c@x.example", Language.CS));
        assertThat(lines.wrong()).hasSize(1);
        assertThat(MemberLines.read("x@x.example, Xaver, de", Language.EN).people())
                .containsExactly(new Members.Named("Xaver", "x@x.example", Language.DE));
    }

    @Test
    void takesWhateverStandsThere() {
        assertThat(MemberLines.read("", Language.EN).people()).isEmpty();
        assertThat(MemberLines.read("\0\0@@@\n\"\"\"", Language.EN).people()).isEmpty();
        assertThat(MemberLines.read("a@x.example," + "n".repeat(5000), Language.EN)
                        .people()
                        .get(0)
                        .name())
                .hasSize(120);
    }
}
