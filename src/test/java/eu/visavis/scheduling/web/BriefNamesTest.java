package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BriefNamesTest {
    @Test
    void takesTheWordThatFewestOthersHave() {
        BriefNames names = new BriefNames(List.of("CHU de Nantes", "CHU de Liège", "Siemens AG"));

        assertThat(names.of("CHU de Nantes")).isEqualTo("Nantes");
        assertThat(names.of("CHU de Liège")).isEqualTo("Liège");
        assertThat(names.of("Siemens AG")).isEqualTo("Siemens");
    }

    @Test
    void cutsLongWordsAndStripsMarks() {
        BriefNames names = new BriefNames(List.of("„Universitätsklinikum“"));

        assertThat(names.of("„Universitätsklinikum“")).isEqualTo("Universi");
    }

    @Test
    void takesTheNameItselfIfNoWordIsLongEnough() {
        assertThat(new BriefNames(List.of("3M", "GE")).of("3M")).isEqualTo("3M");
    }
}
