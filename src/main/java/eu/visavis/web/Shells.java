package eu.visavis.web;

/** Makes the {@link Shell} of the current request. Implemented where all features are known. */
public interface Shells {
    Shell current();
}
