package eu.visavis.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes forms with files only where a route asks for them: 415 elsewhere, since the fields of such a form would be read as
 * if they were missing altogether.
 */
@Provider
@Priority(Priorities.USER)
public class FilesWhereAsked implements ContainerRequestFilter {
    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean files = type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
        if (files && route.getResourceMethod().getAnnotation(Consumes.class) == null) {
            throw new NotSupportedException();
        }
    }
}
