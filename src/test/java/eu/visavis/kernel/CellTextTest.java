package eu.visavis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 351",
                "-5",
                "@SUM(1)",
                "＝1",
                "'=1",
                "''=1",
                "  =1",
                "Text\n=cmd|' /C calc'!A0\n- item",
                "a;=HYPERLINK(1)",
                "a\t@x\r\n+y",
                "';=' ;'=",
            })
    void beginsNoFormulaAndComesBackAsItWas(String text) {
        String guarded = CellText.guarded(text);

        for (String cell : guarded.split("[;\\t\\n\\r]")) {
            assertThat(cell.replace("\u00a0", " ").strip())
                    .doesNotStartWith("=")
                    .doesNotStartWith("+");
            assertThat(cell.strip()).doesNotStartWith("-").doesNotStartWith("@").doesNotStartWith("＝");
        }
        assertThat(CellText.bare(guarded)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Text", "'quoted' word", "1 = 1", "Geräte, -teile", "a-b", "l’eau; d'ici", "'"})
    void leavesOtherTextsAlone(String text) {
        assertThat(CellText.guarded(text)).isEqualTo(text);
        assertThat(CellText.bare(text)).isEqualTo(text);
    }

    @Test
    void showsTheGuardAtTheBeginningOfTheCell() {
        assertThat(CellText.guarded("=1;-2\n@3")).isEqualTo("'=1;'-2\n'@3");
    }
}
