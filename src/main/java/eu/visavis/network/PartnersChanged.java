package eu.visavis.network;

/** Fired in the transaction that adds, changes or removes a partner: who looks after which region may be another. */
public record PartnersChanged(long networkId) {}
