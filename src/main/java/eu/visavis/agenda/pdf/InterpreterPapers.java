package eu.visavis.agenda.pdf;

import eu.visavis.agenda.InterpretedMeeting;
import eu.visavis.agenda.TablePlan;
import eu.visavis.text.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who interprets where: a list of all by time for the organiser, and one for each interpreter to take along. */
final class InterpreterPapers {
    private static final String STYLE = PaperStyle.of("paper", "tables", "interpreters");

    private final TableWords words;
    private final List<InterpretedMeeting> meetings;

    InterpreterPapers(TablePlan plan, List<InterpretedMeeting> meetings) {
        this.words = TableWords.of(plan);
        this.meetings = meetings;
    }

    List<Paper> papers() {
        if (meetings.isEmpty()) {
            return List.of();
        }
        List<Paper> papers = new ArrayList<>();
        papers.add(paper("", words.messages().text("agenda.interpreters.all"), meetings));
        Map<String, List<InterpretedMeeting>> own = meetings.stream()
                .collect(Collectors.groupingBy(
                        InterpretedMeeting::interpreter,
                        () -> new TreeMap<>(words.formats().sorting()),
                        Collectors.toList()));
        own.forEach((name, theirs) -> papers.add(paper(name, name, theirs)));
        return papers;
    }

    private Paper paper(String interpreter, String title, List<InterpretedMeeting> of) {
        return new Paper(title, words.plan().language(), () -> {
            Map<String, Object> values = Map.of(
                    "head",
                    words.head(title),
                    "msg",
                    words.messages(),
                    "css",
                    STYLE,
                    "sheet",
                    InterpreterSheet.of(interpreter, title, of, words));
            return Templates.render("agenda/interpreterPaper", values);
        });
    }
}
