package io.jerrycan.engine.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The record of a run as a JSON text that says what it is; outputs stand in it as they are. */
public final class RecordDocument {
    static final String KIND = "JerrycanRun";
    /** Of a record of what Kanister has too, which every program reads; {@link #FLOW_VERSION} of any other. */
    static final long VERSION = 1;

    static final long FLOW_VERSION = 2;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private RecordDocument() {}

    public static String write(RunRecord run) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", KIND);
        document.put("version", FlowJson.isIn(run) ? FLOW_VERSION : VERSION);
        document.put("run", RecordJson.write(run));
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param place where the text stands, for messages
     * @param another what to say that another place should be named: {@code name another file}
     * @throws StoreFailure when it is no record, or of another version, or torn; never with what stands in it
     */
    public static RunRecord read(String place, String text, String another) {
        JsonFields document;
        try {
            document = JsonFields.of("", JSON.readValue(text, Object.class));
        } catch (JsonProcessingException | IllegalArgumentException torn) {
            throw torn(place, reason(torn), another, torn);
        }
        if (!KIND.equals(document.values().get("kind"))) {
            throw new StoreFailure(
                    place + " is not a record of a run (it has no \"kind\": \"" + KIND + "\"); " + another);
        }
        Object version = document.values().get("version");
        if (!Long.valueOf(VERSION).equals(version)
                && !Long.valueOf(FLOW_VERSION).equals(version)) {
            throw new StoreFailure(place + " was written in version " + version
                    + " of the format and this program reads versions " + VERSION + " and " + FLOW_VERSION
                    + "; go on with the program that wrote it");
        }
        try {
            return RecordJson.readRun(document.object("run").orElseThrow(() -> document.wrong("run")));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw torn(place, wrong.getMessage(), another, wrong);
        }
    }

    private static StoreFailure torn(String place, String reason, String another, Exception cause) {
        return new StoreFailure(
                place + " is not a whole record of a run: " + reason + "; " + another + ", or remove it to begin anew",
                cause);
    }

    private static String reason(Exception torn) {
        return torn instanceof JsonProcessingException json && json.getLocation() != null
                ? "no JSON from line " + json.getLocation().getLineNr()
                : torn.getMessage();
    }
}
