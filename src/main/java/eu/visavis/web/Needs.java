package eu.visavis.web;

import eu.visavis.kernel.TokenScope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States which scope of a token a route for programs asks for, beside {@link Access}; without it no token opens it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    TokenScope value();
}
