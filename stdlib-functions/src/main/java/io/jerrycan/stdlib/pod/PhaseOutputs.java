package io.jerrycan.stdlib.pod;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.function.FunctionFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds in what a process prints the outputs of its phase: lines with {@code ###Phase-output###: {"key":..,"value":..}},
 * as {@code kando output} prints them. Everything else is logged.
 */
public final class PhaseOutputs {
    static final String MARKER = "###Phase-output###:";

    /** For all outputs of a phase together, in bytes: they are kept in the ActionSet, which etcd limits to 1.5 MiB. */
    static final int LIMIT = 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, String> outputs = new LinkedHashMap<>();
    private final ConsoleReader reader;

    /** @param log gets every line that is no output */
    public PhaseOutputs(Consumer<String> log) {
        reader = new ConsoleReader(MARKER, LIMIT, new ConsoleReader.Sink() {
            @Override
            public void text(String piece) {
                log.accept(piece);
            }

            @Override
            public void payload(byte[] payload, long size) throws FunctionFailure {
                add(payload, size);
            }
        });
    }

    /** @throws FunctionFailure when an output is malformed or too large */
    public void accept(byte[] data, int offset, int count) throws FunctionFailure {
        reader.accept(data, offset, count);
    }

    /** The outputs; of a key that came twice, the last. Nothing may be accepted afterwards. */
    public Map<String, String> finish() throws FunctionFailure {
        reader.finish();
        return Collections.unmodifiableMap(outputs);
    }

    private void add(byte[] payload, long size) throws FunctionFailure {
        if (size > LIMIT) {
            throw tooLarge("A phase output is", size);
        } else if (new String(payload, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        JsonNode output = parse(payload);
        String key = member(output, "key");
        outputs.put(key, member(output, "value"));
        checkTotal(outputs, ", up to `" + key + "`,");
    }

    /**
     * The outputs of several processes as those of one phase; of a key that came twice, the last.
     *
     * @throws FunctionFailure when they are too large together
     */
    public static Map<String, String> together(List<Map<String, String>> several) throws FunctionFailure {
        Map<String, String> all = new LinkedHashMap<>();
        several.forEach(all::putAll);
        checkTotal(all, "");
        return all;
    }

    private static void checkTotal(Map<String, String> outputs, String which) throws FunctionFailure {
        long total = outputs.entrySet().stream()
                .mapToLong(entry -> bytes(entry.getKey()) + bytes(entry.getValue()))
                .sum();
        if (total > LIMIT) {
            throw tooLarge("The outputs of the phase" + which + " are", total);
        }
    }

    private static JsonNode parse(byte[] payload) throws FunctionFailure {
        try {
            JsonNode output = JSON.readTree(payload);
            if (output.isObject()) {
                return output;
            }
            throw malformed("is no JSON object");
        } catch (JsonProcessingException malformed) {
            throw malformed("is not one JSON object, wrong at character "
                    + malformed.getLocation().getColumnNr());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String member(JsonNode output, String name) throws FunctionFailure {
        String text = "";
        for (Map.Entry<String, JsonNode> field : output.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                if (!field.getValue().isTextual() && !field.getValue().isNull()) {
                    throw malformed("has a `" + name + "` that is no text");
                }
                text = field.getValue().asText("");
            }
        }
        return text;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static FunctionFailure malformed(String detail) {
        return new FunctionFailure("Failed to unmarshal key-value pair: the text behind " + MARKER + " " + detail);
    }

    private static FunctionFailure tooLarge(String what, long size) {
        return new FunctionFailure(what + " " + size + " bytes long, more than the limit of " + LIMIT
                + "; write it to a location or a volume and output its path");
    }
}
