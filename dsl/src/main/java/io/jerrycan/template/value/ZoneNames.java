package io.jerrycan.template.value;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** The short names of time zones as the tz database has them, where Java at times has others. */
public final class ZoneNames {
    /** The short names in the database with their offsets; every other zone has its offset for a name. */
    private static final Set<String> KNOWN = Set.of("""
            ACDT+1030 ACST+0930 ADT-0300 AEDT+1100 AEST+1000 AKDT-0800 AKST-0900 AST-0400 AWST+0800 BST+0100 \
            CAT+0200 CDT-0400 CDT-0500 CEST+0200 CET+0100 CST+0800 CST-0500 CST-0600 ChST+1000 EAT+0300 EDT-0400 \
            EEST+0300 EET+0200 EST-0500 GMT+0000 HDT-0900 HKT+0800 HST-1000 IDT+0300 IST+0100 IST+0200 IST+0530 \
            JST+0900 KST+0900 MDT-0600 MEST+0200 MET+0100 MSK+0300 MST-0700 NDT-0230 NST-0330 NZDT+1300 NZST+1200 \
            PDT-0700 PKT+0500 PST+0800 PST-0800 SAST+0200 SST-1100 UTC+0000 WAT+0100 WEST+0100 WET+0000 WIB+0700 \
            WIT+0900 WITA+0800""".split(" "));

    private static final Set<String> UTC = Set.of("UTC", "Etc/UTC", "Z");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ENGLISH);

    private ZoneNames() {}

    /** {@code CET}, {@code CEST}, {@code +0545}, {@code -03}: the name at that time. */
    public static String shortName(ZonedDateTime time) {
        if (UTC.contains(time.getZone().getId())) {
            return "UTC";
        }
        String name = NAME.format(time);
        String offset = OFFSET.format(time);
        if (KNOWN.contains(name + offset)) {
            return name;
        }
        return offset.endsWith("00") ? offset.substring(0, 3) : offset;
    }
}
