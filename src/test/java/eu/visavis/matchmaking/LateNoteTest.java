package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LateNoteTest {
    @Test
    void replacesWhatItWasBegunWith() {
        assertThat(new LateNote("old", "new").over("old")).isEqualTo("new");
        assertThat(new LateNote("", "new").over("")).isEqualTo("new");
        assertThat(new LateNote("old", "").over("old")).isEmpty();
    }

    @Test
    void keepsWhatWasWrittenElsewhereMeanwhile() {
        assertThat(new LateNote("", "from the phone").over("from the desk"))
                .isEqualTo("from the desk\n\nfrom the phone");
        assertThat(new LateNote("old", "").over("from the desk")).isEqualTo("from the desk");
    }

    @Test
    void changesNothingASecondTime() {
        LateNote late = new LateNote("old", "from the phone");
        String once = late.over("from the desk");
        assertThat(late.over(once)).isEqualTo(once);
        assertThat(new LateNote("old", "new").over("new")).isEqualTo("new");
    }

    @Test
    void isNotTakenForPartOfAnotherWord() {
        assertThat(new LateNote("", "ok").over("look")).isEqualTo("look\n\nok");
        LateNote two = new LateNote("", "one\n\ntwo");
        assertThat(two.over(two.over("desk"))).isEqualTo("desk\n\none\n\ntwo");
    }

    @Test
    void isNotMisledByLineEndsOfBrowsers() {
        assertThat(new LateNote("one\r\ntwo", "one\r\ntwo\r\nthree").over("one\ntwo"))
                .isEqualTo("one\ntwo\nthree");
    }
}
