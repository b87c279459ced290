package eu.visavis.agenda.pdf;

import java.util.List;

/** One day on paper: its date with the place of its times, and its stations in order. */
public record SheetDay(String date, String zone, List<SheetRow> rows) {}
