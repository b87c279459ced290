package eu.visavis.scheduling.web;

import eu.visavis.scheduling.solver.whatif.Range;
import eu.visavis.scheduling.whatif.Question;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;

/** Says questions and answers in words. */
record WhatIfWords(Messages messages, Formats formats) {
    String question(Question question) {
        String key = "whatif.question." + question.kind();
        return switch (question.kind()) {
            case TABLES, SLOTS ->
                messages.text(key + (question.amount() < 0 ? ".fewer" : ".more"), Math.abs(question.amount()));
            case NO_SHOWS -> messages.text(key, formats.percent(question.amount() / 100.0, 0));
            case NOTHING, LENGTH, LUNCH -> messages.text(key, question.amount());
        };
    }

    /** How many meetings more or fewer. */
    String change(Range change) {
        if (change.least() == 0 && change.most() == 0) {
            return messages.text("whatif.answer.same");
        }
        if (change.isSure()) {
            return messages.text(
                    change.least() > 0 ? "whatif.answer.more" : "whatif.answer.fewer", Math.abs(change.least()));
        }
        if (change.least() >= 0) {
            return messages.text("whatif.answer.moreRange", change.least(), change.most(), change.middle());
        }
        if (change.most() <= 0) {
            return messages.text("whatif.answer.fewerRange", -change.most(), -change.least(), -change.middle());
        }
        return messages.text("whatif.answer.either", -change.least(), change.most());
    }

    /** What an answer says about the event; "" for nothing in particular. */
    String note(Question question, Range change) {
        boolean nothing = question.amount() > 0 && change.most() <= 0;
        return switch (question.kind()) {
            case TABLES -> nothing ? messages.text("whatif.note.tables") : "";
            case SLOTS -> nothing ? messages.text("whatif.note.slots") : "";
            case NO_SHOWS -> messages.text("whatif.note.noShows");
            case NOTHING, LENGTH, LUNCH -> "";
        };
    }

    /** Why there is no answer to a question that was sought. */
    String impossible(Question question) {
        return messages.text("whatif.impossible." + question.kind());
    }

    /** "578", or "560–590". */
    String range(Range range) {
        return range.isSure()
                ? formats.number(range.least())
                : formats.number(range.least()) + "–" + formats.number(range.most());
    }
}
