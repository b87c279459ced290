package eu.visavis.matchmaking.web;

import java.util.List;

/** Whom staff may propose to one participant, the best first. */
public record PartnersPage(
        String event, String code, String name, String organisation, List<ProposalsPage.Pair> pairs) {}
