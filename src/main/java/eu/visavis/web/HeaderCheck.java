package eu.visavis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes headers that nobody can read out of a request before JAX-RS fails on them: a type of content becomes "some
 * bytes", which our own page refuses, and wishes for a type or language become no wish.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class HeaderCheck extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Map<String, String> mended = new HashMap<>();
        if (!isReadable(request.getHeader(HttpHeaders.CONTENT_TYPE), HeaderCheck::readType)) {
            mended.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        if (!isReadable(request.getHeader(HttpHeaders.ACCEPT), HeaderCheck::readTypes)) {
            mended.put(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
        if (!isReadable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), HeaderCheck::readLanguages)) {
            mended.put(HttpHeaders.ACCEPT_LANGUAGE, "*");
        }
        chain.doFilter(mended.isEmpty() ? request : new Mended(request, mended), response);
    }

    /** Fails on what it cannot read. */
    private interface Reader {
        void read(String value);
    }

    private static boolean isReadable(String value, Reader reader) {
        if (value == null) {
            return true;
        }
        try {
            reader.read(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void readType(String value) {
        String charset = MediaType.valueOf(value).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !Charset.isSupported(charset)) {
            throw new IllegalArgumentException("Not a known charset");
        }
    }

    private static void readTypes(String value) {
        for (String part : value.split(",")) {
            String quality = MediaType.valueOf(part.strip()).getParameters().get("q");
            if (quality != null) {
                Float.parseFloat(quality);
            }
        }
    }

    private static void readLanguages(String value) {
        for (Locale.LanguageRange range : Locale.LanguageRange.parse(value)) {
            if (!range.getRange().matches("\\*|[a-z]{1,8}(-[a-z0-9]{1,8})*")) {
                throw new IllegalArgumentException("Not a language range");
            }
        }
    }

    private static final class Mended extends HttpServletRequestWrapper {
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        Mended(HttpServletRequest request, Map<String, String> headers) {
            super(request);
            this.headers.putAll(headers);
        }

        @Override
        public String getContentType() {
            return headers.getOrDefault(HttpHeaders.CONTENT_TYPE, super.getContentType());
        }

        @Override
        public String getHeader(String name) {
            return headers.getOrDefault(name, super.getHeader(name));
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String mended = headers.get(name);
            return mended == null ? super.getHeaders(name) : Collections.enumeration(List.of(mended));
        }
    }
}
