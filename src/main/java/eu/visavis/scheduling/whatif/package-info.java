/**
 * What if: questions that an organiser asks about an event, answered in the background by {@code solver.whatif} and
 * stored answer by answer. They change nothing of the event. A run that is asked for is announced by {@link
 * eu.visavis.scheduling.whatif.WhatIfRequested}.
 */
package eu.visavis.scheduling.whatif;
