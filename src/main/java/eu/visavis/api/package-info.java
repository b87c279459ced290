/**
 * The interface for programs, below {@code /api/v1}: JSON instead of pages, tokens instead of sessions, problems by RFC
 * 9457. Stands above the features like {@code app.web} and calls the same use cases as the pages.
 */
package eu.visavis.api;
