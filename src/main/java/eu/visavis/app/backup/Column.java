package eu.visavis.app.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * A column and how its values are written as text. A value that is null is null there, too.
 *
 * @param name in lower case
 */
record Column(String name, Kind kind) {
    /** What both engines call the same, under different names. */
    enum Kind {
        NUMBER {
            @Override
            String read(ResultSet row, int index) throws SQLException {
                long value = row.getLong(index);
                return row.wasNull() ? null : Long.toString(value);
            }

            @Override
            void set(PreparedStatement insert, int index, String text) throws SQLException {
                insert.setLong(index, Long.parseLong(text));
            }
        },
        TEXT {
            @Override
            String read(ResultSet row, int index) throws SQLException {
                return row.getString(index);
            }

            @Override
            void set(PreparedStatement insert, int index, String text) throws SQLException {
                insert.setString(index, text);
            }
        },
        TRUTH {
            @Override
            String read(ResultSet row, int index) throws SQLException {
                boolean value = row.getBoolean(index);
                return row.wasNull() ? null : Boolean.toString(value);
            }

            @Override
            void set(PreparedStatement insert, int index, String text) throws SQLException {
                insert.setBoolean(index, Boolean.parseBoolean(text));
            }
        },
        INSTANT {
            @Override
            String read(ResultSet row, int index) throws SQLException {
                OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
                return value == null
                        ? null
                        : value.toInstant().truncatedTo(ChronoUnit.MICROS).toString();
            }

            @Override
            void set(PreparedStatement insert, int index, String text) throws SQLException {
                insert.setObject(index, OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC));
            }
        },
        DATE {
            @Override
            String read(ResultSet row, int index) throws SQLException {
                LocalDate value = row.getObject(index, LocalDate.class);
                return value == null ? null : value.toString();
            }

            @Override
            void set(PreparedStatement insert, int index, String text) throws SQLException {
                insert.setObject(index, LocalDate.parse(text));
            }
        },
        TIME {
            @Override
            String read(ResultSet row, int index) throws SQLException {
                LocalTime value = row.getObject(index, LocalTime.class);
                return value == null ? null : value.toString();
            }

            @Override
            void set(PreparedStatement insert, int index, String text) throws SQLException {
                insert.setObject(index, LocalTime.parse(text));
            }
        },
        /** In Base64. */
        BYTES {
            @Override
            String read(ResultSet row, int index) throws SQLException {
                byte[] value = row.getBytes(index);
                return value == null ? null : Base64.getEncoder().encodeToString(value);
            }

            @Override
            void set(PreparedStatement insert, int index, String text) throws SQLException {
                insert.setBytes(index, Base64.getDecoder().decode(text));
            }
        };

        abstract String read(ResultSet row, int index) throws SQLException;

        abstract void set(PreparedStatement insert, int index, String text) throws SQLException;

        /** The kind of a type as the information schema of either engine names it, in lower case. */
        static Kind ofType(String type) {
            return switch (type) {
                case "bigint", "integer", "smallint" -> NUMBER;
                case "character varying", "character", "text", "character large object" -> TEXT;
                case "boolean" -> TRUTH;
                case "timestamp with time zone" -> INSTANT;
                case "date" -> DATE;
                case "time", "time without time zone" -> TIME;
                case "bytea", "binary large object", "binary varying" -> BYTES;
                default -> throw new IllegalArgumentException("No backup knows the type " + type);
            };
        }
    }

    /** The value as text, or null. */
    String read(ResultSet row, int index) throws SQLException {
        return kind.read(row, index);
    }

    /** Puts a value into a statement; the text is one that {@link #read} gave. */
    void set(PreparedStatement insert, int index, String text) throws SQLException {
        if (text == null) {
            insert.setNull(index, Types.NULL);
        } else {
            kind.set(insert, index, text);
        }
    }

    @Override
    public String toString() {
        return name + ":" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
