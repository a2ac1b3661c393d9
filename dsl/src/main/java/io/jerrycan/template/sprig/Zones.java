package io.jerrycan.template.sprig;

import io.jerrycan.template.value.Time;
import io.jerrycan.template.value.TimeLayout;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named time zones, and their short names as the tz database has them rather than as Java does. */
final class Zones {
    /** Names that Java lacks, with a zone that has the same short name and offset. */
    private static final Map<String, String> NOT_IN_JAVA =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");

    /** The short names in the database with their offsets; every other zone has its offset for a name. */
    private static final Set<String> SHORT_NAMES = Set.of("""
            ACDT+1030 ACST+0930 ADT-0300 AEDT+1100 AEST+1000 AKDT-0800 AKST-0900 AST-0400 AWST+0800 BST+0100 \
            CAT+0200 CDT-0400 CDT-0500 CEST+0200 CET+0100 CST+0800 CST-0500 CST-0600 ChST+1000 EAT+0300 EDT-0400 \
            EEST+0300 EET+0200 EST-0500 GMT+0000 HDT-0900 HKT+0800 HST-1000 IDT+0300 IST+0100 IST+0200 IST+0530 \
            JST+0900 KST+0900 MDT-0600 MEST+0200 MET+0100 MSK+0300 MST-0700 NDT-0230 NST-0330 NZDT+1300 NZST+1200 \
            PDT-0700 PKT+0500 PST+0800 PST-0800 SAST+0200 SST-1100 UTC+0000 WAT+0100 WEST+0100 WET+0000 WIB+0700 \
            WIT+0900 WITA+0800""".split(" "));

    private Zones() {}

    /** The zone of that name in the tz database; UTC if there is none. */
    static ZoneId byName(String name) {
        String known = NOT_IN_JAVA.getOrDefault(name, name);
        return ZoneId.getAvailableZoneIds().contains(known) ? ZoneId.of(known) : ZoneOffset.UTC;
    }

    /** The instant in a zone, with its short name. */
    static Time in(ZoneId zone, Instant instant) {
        ZonedDateTime zoned = instant.atZone(zone);
        return new Time(zoned, Optional.of(shortName(zoned)));
    }

    static String shortName(ZonedDateTime zoned) {
        Time time = new Time(zoned);
        String name = TimeLayout.zoneName(time);
        String offset = time.format("-0700");
        return SHORT_NAMES.contains(name + offset) ? name : offset.endsWith("00") ? offset.substring(0, 3) : offset;
    }
}
