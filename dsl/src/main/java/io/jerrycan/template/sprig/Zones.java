package io.jerrycan.template.sprig;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** Time zones by their names in the tz database. */
final class Zones {
    /** Names that Java lacks, with a zone that has the same short name and offset. */
    private static final Map<String, String> NOT_IN_JAVA =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");

    private static final Set<String> AVAILABLE = ZoneId.getAvailableZoneIds();

    private Zones() {}

    /** UTC if there is no zone of that name. */
    static ZoneId byName(String name) {
        String known = NOT_IN_JAVA.getOrDefault(name, name);
        return AVAILABLE.contains(known) ? ZoneId.of(known) : ZoneOffset.UTC;
    }
}
