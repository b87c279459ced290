package eu.visavis.network;

/** Fired in the transaction that gives a network another look or host name. */
public record LookChanged(long networkId) {}
