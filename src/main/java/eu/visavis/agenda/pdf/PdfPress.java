package eu.visavis.agenda.pdf;

import eu.visavis.agenda.AgendaOrder;
import eu.visavis.agenda.AgendaReading;
import eu.visavis.agenda.BadgeReading;
import eu.visavis.agenda.CatalogueReading;
import eu.visavis.agenda.InterpreterReading;
import eu.visavis.agenda.PaperChanges;
import eu.visavis.agenda.PaperChangesReading;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.Press;
import eu.visavis.agenda.PrintoutOrder;
import eu.visavis.agenda.TablePlan;
import eu.visavis.agenda.TablePlanReading;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import eu.visavis.text.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws printouts as tagged PDF files (PDF/UA-1), paper by paper: the memory that it takes does not grow with their
 * number.
 */
@ApplicationScoped
public class PdfPress implements Press {
    private static final String STYLE = PaperStyle.of("paper");

    private final AgendaReading agendas;
    private final TablePlanReading plans;
    private final BadgeReading badges;
    private final InterpreterReading interpreters;
    private final PaperChangesReading changes;
    private final CatalogueReading catalogues;

    @Inject
    PdfPress(
            AgendaReading agendas,
            TablePlanReading plans,
            BadgeReading badges,
            InterpreterReading interpreters,
            PaperChangesReading changes,
            CatalogueReading catalogues) {
        this.agendas = agendas;
        this.plans = plans;
        this.badges = badges;
        this.interpreters = interpreters;
        this.changes = changes;
        this.catalogues = catalogues;
    }

    PdfPress() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @Override
    public void print(PrintoutOrder order, OutputStream out, Progress progress) throws IOException {
        Language language = order.language();
        Messages messages = Messages.in(language);
        String title = messages.text(
                "agenda.pdf.who",
                messages.text("agenda.printout." + order.kind()),
                agendas.eventTitle(order.eventId(), language));
        print(papers(order), title, language, out, progress);
    }

    private List<Paper> papers(PrintoutOrder order) {
        long eventId = order.eventId();
        Language language = order.language();
        return switch (order.kind()) {
            case AGENDAS_BY_NAME -> papers(agendas.all(eventId, AgendaOrder.NAME, language));
            case AGENDAS_BY_ORGANISATION -> papers(agendas.all(eventId, AgendaOrder.ORGANISATION, language));
            case AGENDAS_BY_COUNTRY -> papers(agendas.all(eventId, AgendaOrder.COUNTRY, language));
            case TABLE_PLAN -> papers(eventId, language, plan -> new TablePapers(plan).plan());
            case TABLE_CARDS -> papers(eventId, language, plan -> new TablePapers(plan).cards());
            case MATRIX_A4 -> papers(eventId, language, plan -> new MatrixPapers(plan, MatrixPapers.Size.A4).papers());
            case MATRIX_A3 -> papers(eventId, language, plan -> new MatrixPapers(plan, MatrixPapers.Size.A3).papers());
            case INTERPRETERS ->
                papers(eventId, language, plan -> new InterpreterPapers(plan, interpreters.of(eventId)).papers());
            case WHOLE_DAY -> papers(eventId, language, plan -> wholeDay(plan, order));
            case DOOR_SIGNS ->
                papers(eventId, language, plan -> new DoorPapers(plan, agendas.eventTitles(eventId)).papers());
            case CATALOGUE -> CataloguePapers.of(catalogues.of(eventId, language));
            case BADGES -> BadgePapers.of(badges.all(eventId, language), language);
        };
    }

    private List<Paper> wholeDay(TablePlan plan, PrintoutOrder order) {
        Optional<PaperChanges> changed = order.since().isPresent()
                ? changes.since(order.eventId(), order.since().getAsInt(), order.language())
                : Optional.empty();
        return new WholeDayPapers(plan, agendas.all(order.eventId(), AgendaOrder.NAME, order.language()), changed)
                .papers();
    }

    private List<Paper> papers(long eventId, Language language, Function<TablePlan, List<Paper>> papers) {
        return plans.of(eventId, language).map(papers).orElse(List.of());
    }

    static List<Paper> papers(List<PersonalAgenda> agendas) {
        return agendas.stream()
                .map(agenda -> new Paper(
                        agenda.personName(), agenda.language(), () -> AgendaPdf.markup(agenda.withoutDropped())))
                .toList();
    }

    static void print(List<Paper> papers, String title, Language language, OutputStream out, Progress progress)
            throws IOException {
        List<Paper> all = papers.isEmpty() ? List.of(emptyPaper(title, language)) : papers;
        try (BoundPdf file = new BoundPdf(title, language, out)) {
            int done = 0;
            progress.drawn(done, all.size());
            for (Paper paper : all) {
                file.add(paper.markup().get(), paper.title(), paper.language());
                done++;
                progress.drawn(done, all.size());
            }
            file.end();
        }
    }

    /** A file without any page would not be one. */
    private static Paper emptyPaper(String title, Language language) {
        return new Paper(
                title,
                language,
                () -> Templates.render(
                        "agenda/emptyPaper", Map.of("title", title, "msg", Messages.in(language), "css", STYLE)));
    }
}
