package eu.visavis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoFilesTest {
    @Test
    void areInOrderAsTheyAre() {
        Report report = UploadCheck.check(IntakeFixtures.demoFiles(), IntakeFixtures.emptyEvent(), false)
                .report();

        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).flatExtracting(Report.File::hints).isEmpty();
        assertThat(report.unknownCategories()).isEmpty();
        assertThat(report.files()).extracting(file -> file.counts().added()).containsExactly(122, 150, 124, 927);
    }

    @Test
    void changeNothingWhenTheyAreImportedAgain() {
        Checked first = UploadCheck.check(IntakeFixtures.demoFiles(), IntakeFixtures.emptyEvent(), false);

        Report again = UploadCheck.check(IntakeFixtures.demoFiles(), IntakeFixtures.after(first), false)
                .report();

        assertThat(again.problems()).isEmpty();
        assertThat(again.files())
                .extracting(Report.File::counts)
                .containsExactly(
                        new Report.Counts(0, 0, 122),
                        new Report.Counts(0, 0, 150),
                        new Report.Counts(0, 0, 124),
                        new Report.Counts(0, 0, 927));
        assertThat(again.isNews()).isFalse();
    }
}
