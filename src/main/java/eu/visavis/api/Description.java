package eu.visavis.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * The description of the interface for programs, in OpenAPI 3.0. A servlet, since the server itself claims what is below
 * this address.
 */
@WebServlet("/openapi")
public class Description extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream document = Description.class.getResourceAsStream("openapi.yaml")) {
            byte[] content = document.readAllBytes();
            response.setContentType("application/yaml");
            response.setCharacterEncoding("UTF-8");
            response.setContentLength(content.length);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(content);
        }
    }
}
