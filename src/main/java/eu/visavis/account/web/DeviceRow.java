package eu.visavis.account.web;

import eu.visavis.account.WebSessions;
import eu.visavis.text.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A browser in its owner's list. Moments are in UTC, since a person has no place.
 *
 * @param browser its name, "" if it is none of those known
 */
public record DeviceRow(String code, String browser, String begun, String used, boolean own) {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    static DeviceRow of(WebSessions.Device device, Formats formats) {
        return new DeviceRow(
                device.code().value(),
                device.browser().title(),
                words(device.begunAt(), formats),
                words(device.lastUsedAt(), formats),
                device.own());
    }

    private static String words(Instant moment, Formats formats) {
        return formats.dateTime(moment, ZONE) + " UTC";
    }
}
