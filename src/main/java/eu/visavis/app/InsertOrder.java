package eu.visavis.app;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/**
 * Tells EclipseLink which rows must be there before others. Entities refer to each other by plain ids, so that without
 * this it would insert them in the order of their class names, whatever the foreign keys of the schema say.
 */
public class InsertOrder implements SessionCustomizer {
    @Override
    public void customize(Session session) throws SQLException {
        Map<String, Class<?>> entities = new HashMap<>();
        session.getDescriptors().forEach((type, descriptor) -> {
            if (!descriptor.isAggregateDescriptor()) {
                entities.put(key(descriptor.getTableName()), type);
            }
        });
        DatabaseLogin login = session.getLogin();
        if (login.getConnector() instanceof JNDIConnector server) {
            // The server sets up persistence before any start-up bean: on the first start there is no table yet.
            Database.open(server.getDataSource());
        }
        try (Connection connection = login.getConnector().connect(login.getProperties(), session)) {
            for (Class<?> type : entities.values()) {
                addDependencies(connection.getMetaData(), session.getDescriptor(type), entities);
            }
        }
    }

    private static void addDependencies(
            DatabaseMetaData schema, ClassDescriptor descriptor, Map<String, Class<?>> entities) throws SQLException {
        String table = schema.storesUpperCaseIdentifiers()
                ? descriptor.getTableName().toUpperCase(Locale.ROOT)
                : key(descriptor.getTableName());
        try (ResultSet keys = schema.getImportedKeys(null, null, table)) {
            while (keys.next()) {
                Class<?> needed = entities.get(key(keys.getString("PKTABLE_NAME")));
                if (needed != null && needed != descriptor.getJavaClass()) {
                    descriptor.addConstraintDependencies(needed);
                }
            }
        }
    }

    private static String key(String table) {
        return table.toLowerCase(Locale.ROOT);
    }
}
