package eu.visavis.scheduling.web;

import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.util.List;
import java.util.Optional;

/**
 * What if: the form, or how far the answers are, and the answers so far.
 *
 * @param bases who can be expected
 * @param typesTables whether the form asks for tables, since there are none
 * @param typesSlots whether it asks for slots
 * @param open there while questions are being answered
 * @param result there once there is something to show
 */
public record WhatIfPage(
        String event,
        Form form,
        List<Choice> bases,
        boolean typesTables,
        boolean typesSlots,
        Optional<Open> open,
        Optional<Result> result) {

    /**
     * Questions that are being answered.
     *
     * @param state key of the state's word
     * @param look class of the state's tag
     * @param ahead how many searches must end before the answers begin
     * @param answered how many questions are answered
     * @param questions how many there are; 0 until the answers begin
     */
    public record Open(String state, String look, int ahead, int answered, int questions) {}

    /**
     * The answers.
     *
     * @param at when they were asked for
     * @param basis key of what they start from
     * @param figures of the event that they start from
     * @param ending key of why something may be missing; "" if nothing is
     * @param limit the most meetings possible as it is, in words; "" until that is known
     */
    public record Result(
            Moment at,
            String basis,
            List<Figure> figures,
            String ending,
            String limit,
            List<Row> rows,
            List<CurveChart> curves) {}

    /** A figure with the key of its name. */
    public record Figure(String key, String value) {}

    /**
     * One question and its answer, in words.
     *
     * @param note what follows from the answer; may be empty
     */
    public record Row(String question, String answer, String note) {}
}
