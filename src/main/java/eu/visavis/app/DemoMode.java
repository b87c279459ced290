package eu.visavis.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether Visavis runs as a demo: invented people, sign-in by one click, a banner on every page. */
@ApplicationScoped
public class DemoMode {
    private final boolean on;

    @Inject
    DemoMode(@ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean on) {
        this.on = on;
    }

    DemoMode() { // for the CDI client proxy
        this(false);
    }

    public boolean isOn() {
        return on;
    }
}
