package eu.visavis.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All pages and resources, from the root of the host; static files have a servlet of their own. */
@ApplicationPath("/")
public class VisavisApplication extends Application {}
