package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.scheduling.solver.whatif.Range;
import eu.visavis.scheduling.whatif.Question;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import org.junit.jupiter.api.Test;

class WhatIfWordsTest {
    private final WhatIfWords words = new WhatIfWords(Messages.in(Language.EN), Formats.in(Language.EN));

    @Test
    void saysQuestions() {
        assertThat(words.question(new Question(Question.Kind.TABLES, 2))).isEqualTo("2 tables more");
        assertThat(words.question(new Question(Question.Kind.TABLES, -1))).isEqualTo("1 table fewer");
        assertThat(words.question(new Question(Question.Kind.SLOTS, 1))).isEqualTo("1 slot more at the end");
        assertThat(words.question(new Question(Question.Kind.LENGTH, 15))).isEqualTo("Slots of 15 minutes");
        assertThat(words.question(new Question(Question.Kind.LUNCH, 20))).isEqualTo("Lunch 20 minutes longer");
        assertThat(words.question(new Question(Question.Kind.NO_SHOWS, 10))).isEqualTo("10% do not come");
    }

    @Test
    void saysWhatChanges() {
        assertThat(words.change(new Range(0, 0, 0))).isEqualTo("No change");
        assertThat(words.change(new Range(4, 4, 4))).isEqualTo("4 meetings more");
        assertThat(words.change(new Range(-1, -1, -1))).isEqualTo("1 meeting fewer");
        assertThat(words.change(new Range(12, 15, 18))).isEqualTo("12 to 18 meetings more, most likely 15");
        assertThat(words.change(new Range(0, 0, 1))).isEqualTo("0 to 1 meeting more, most likely 0");
        assertThat(words.change(new Range(-18, -15, -12))).isEqualTo("12 to 18 meetings fewer, most likely 15");
        assertThat(words.change(new Range(-2, 0, 3))).isEqualTo("Between 2 meetings fewer and 3 more");
    }

    @Test
    void namesWhatDoesNotLimitTheEvent() {
        Question tables = new Question(Question.Kind.TABLES, 2);

        assertThat(words.note(tables, new Range(0, 0, 0))).startsWith("Tables are not what limits");
        assertThat(words.note(tables, new Range(0, 1, 1))).isEmpty();
        assertThat(words.note(new Question(Question.Kind.TABLES, -2), new Range(0, 0, 0)))
                .isEmpty();
        assertThat(words.note(new Question(Question.Kind.SLOTS, 1), new Range(0, 0, 0)))
                .startsWith("The number of slots");
    }
}
