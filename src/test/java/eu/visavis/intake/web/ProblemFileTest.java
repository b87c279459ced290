package eu.visavis.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.intake.FileKind;
import eu.visavis.intake.Problem;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemFileTest {
    private final Messages messages = Messages.in(Language.EN);

    @Test
    void namesThePlaceAndWhatToDo() {
        Problem problem = new Problem(FileKind.REQUESTS, 7, "R1", "wish", "may,be", "intake.problem.wish", List.of());

        assertThat(ProblemFile.write(List.of(problem), messages))
                .isEqualTo("\uFEFFfile,line,id,column,value,problem\r\n"
                        + "requests,7,R1,wish,\"may,be\",\"Write must, want or never.\"\r\n");
    }

    @Test
    void keepsSpreadsheetsFromRunningValues() {
        Problem problem = new Problem(FileKind.PROFILES, 2, "+1", "kind", "=1+1", "intake.problem.kind", List.of());

        assertThat(ProblemFile.write(List.of(problem), messages))
                .endsWith("profiles,2,'+1,kind,'=1+1,Write offer or need.\r\n");
    }

    @Test
    void keepsSpreadsheetsFromRunningNamesOfColumns() {
        Problem problem = new Problem(FileKind.PROFILES, 2, "", "=1+1", "x", "intake.problem.kind", List.of());

        assertThat(ProblemFile.write(List.of(problem), messages))
                .endsWith("profiles,2,,'=1+1,x,Write offer or need.\r\n");
    }
}
