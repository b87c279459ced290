package eu.visavis.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves the static files. A servlet, because JAX-RS owns every other address of the application. */
@WebServlet(urlPatterns = "/assets/*", loadOnStartup = 1)
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    public void init() {
        Assets.load(getServletContext());
    }

    /** The script that keeps pages readable without network; it may look after pages that lie above its own address. */
    private static final String WORKER = "js/offline.js";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Assets.Asset> asset = find(request.getPathInfo());
        if (asset.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(asset.get().contentType());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (asset.get().name().equals(WORKER)) {
            response.setHeader("Service-Worker-Allowed", "/");
        }
        byte[] content = asset.get().content();
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static Optional<Assets.Asset> find(String path) {
        if (path == null || path.length() < 2) {
            return Optional.empty();
        }
        int slash = path.indexOf('/', 1);
        return slash < 0 ? Optional.empty() : Assets.find(path.substring(slash + 1));
    }
}
