package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.scheduling.QueuedRun;
import eu.visavis.scheduling.solver.whatif.Estimate;
import eu.visavis.scheduling.whatif.Question;
import eu.visavis.scheduling.whatif.WhatIfRun;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a page's answers out of those that are stored. */
final class WhatIfAnswers {
    private final WhatIfRun run;
    private final WhatIfRun.Start start;
    private final Map<Question, Estimate> answers;
    private final Messages messages;
    private final Formats formats;
    private final WhatIfWords words;

    private WhatIfAnswers(WhatIfRun run, WhatIfRun.Start start, Map<Question, Estimate> answers, Language language) {
        this.run = run;
        this.start = start;
        this.answers = answers;
        this.messages = Messages.in(language);
        this.formats = Formats.in(language);
        this.words = new WhatIfWords(messages, formats);
    }

    /** The answers of a run; empty until it knows from which event they start. */
    static Optional<WhatIfPage.Result> of(
            WhatIfRun run, Map<Question, Estimate> answers, Event event, Language language) {
        return run.start()
                .map(start -> new WhatIfAnswers(run, start, answers, language)
                        .result(Moments.of(event, language).moment(run.createdAt())));
    }

    private WhatIfPage.Result result(Moment at) {
        Optional<Estimate> base = Optional.ofNullable(answers.get(Question.NOTHING));
        return new WhatIfPage.Result(
                at,
                run.order().crowd().isPresent() ? "whatif.result.forecast" : "whatif.result.registered",
                figures(base),
                ending(),
                base.map(estimate -> messages.text("whatif.result.limit", estimate.bound()))
                        .orElse(""),
                run.order().asked().stream()
                        .map(question -> row(question, base))
                        .toList(),
                base.map(this::curves).orElse(List.of()));
    }

    private List<WhatIfPage.Figure> figures(Optional<Estimate> base) {
        List<WhatIfPage.Figure> figures = new ArrayList<>();
        base.ifPresent(
                estimate -> figures.add(new WhatIfPage.Figure("whatif.start.placed", words.range(estimate.placed()))));
        figures.add(new WhatIfPage.Figure("whatif.start.wishes", formats.number(start.wishes())));
        figures.add(new WhatIfPage.Figure("whatif.start.people", formats.number(start.people())));
        figures.add(new WhatIfPage.Figure("whatif.start.tables", formats.number(start.tables())));
        figures.add(new WhatIfPage.Figure("whatif.start.slots", formats.number(start.slots())));
        return figures;
    }

    private String ending() {
        if (run.state() == QueuedRun.State.FAILED) {
            return "whatif.result.failed";
        }
        return run.isStopped() && run.state().isOver() ? "whatif.result.stopped" : "";
    }

    private WhatIfPage.Row row(Question question, Optional<Estimate> base) {
        Estimate answer = answers.get(question);
        if (answer == null || base.isEmpty()) {
            boolean sought = run.state() == QueuedRun.State.FINISHED && !run.isStopped();
            return new WhatIfPage.Row(
                    words.question(question),
                    sought ? words.impossible(question) : messages.text("whatif.answer.none"),
                    "");
        }
        var change = answer.changeFrom(base.get());
        return new WhatIfPage.Row(words.question(question), words.change(change), words.note(question, change));
    }

    private List<CurveChart> curves(Estimate base) {
        List<CurveChart> curves = new ArrayList<>();
        addCurve(curves, Question.Kind.TABLES, start.tables(), base);
        addCurve(curves, Question.Kind.SLOTS, start.slots(), base);
        return curves;
    }

    private void addCurve(List<CurveChart> curves, Question.Kind kind, int present, Estimate base) {
        TreeMap<Integer, CurveChart.Known> known = new TreeMap<>();
        known.put(present, known(base));
        answers.forEach((question, estimate) -> {
            if (question.kind() == kind) {
                known.put(present + question.amount(), known(estimate));
            }
        });
        if (known.size() > 1) {
            curves.add(CurveChart.of(kind.name(), known, present));
        }
    }

    private static CurveChart.Known known(Estimate estimate) {
        return new CurveChart.Known(estimate.placed(), estimate.bound());
    }
}
