package eu.visavis.seeking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {
    @Test
    void keepsWhatThePlaceKnowsInItsOrder() {
        Question question =
                Question.read(Place.DIRECTORY, "?region=DED2&q=d%C4%9B%C4%8D%C3%ADn+gmbh&page=7&x=y&side=OFFER");

        assertThat(question.values()).containsExactly(Map.entry("q", "děčín gmbh"), Map.entry("region", "DED2"));
        assertThat(Question.read(Place.DIRECTORY, question.written())).isEqualTo(question);
    }

    @Test
    void takesWhateverStandsThere() {
        assertThat(Question.read(Place.MARKETPLACE, "").values()).isEmpty();
        assertThat(Question.read(Place.MARKETPLACE, "&&=&q&q=%zz&side=%0d%0a").values())
                .isEmpty();
        assertThat(Question.read(Place.MARKETPLACE, "q=" + "a".repeat(5000)).value("q"))
                .hasSize(200);
    }
}
