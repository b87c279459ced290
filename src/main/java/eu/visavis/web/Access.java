package eu.visavis.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States who may call a route; a route without it is closed to all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {
    Audience value();

    /** Whether staff who act on behalf of a participant are kept out, since it is private or needs the person. */
    boolean inPerson() default false;
}
