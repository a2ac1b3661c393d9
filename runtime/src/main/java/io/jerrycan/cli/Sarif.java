package io.jerrycan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Problems as a log in SARIF 2.1.0, the format of editors and of code scanning. Each mistake is a rule, of which the log
 * holds all; a result has its level, message and region. What to do about it stands in the message and, by itself, under
 * {@code properties.hint}.
 */
final class Sarif {
    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" + "sarif-schema-2.1.0.json";

    private Sarif() {}

    static String of(List<Problem> problems) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "jerrycan");
        driver.put("rules", Arrays.stream(Mistake.values()).map(Sarif::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", problems.stream().map(Sarif::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        try {
            return JSON.writeValueAsString(log);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> rule(Mistake mistake) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", mistake.id());
        rule.put("shortDescription", Map.of("text", mistake.help()));
        rule.put("help", Map.of("text", mistake.help()));
        return rule;
    }

    private static Map<String, Object> result(Problem problem) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.mistake().id());
        result.put("ruleIndex", problem.mistake().ordinal());
        result.put("level", problem.severity().name().toLowerCase(Locale.ROOT));
        result.put("message", Map.of("text", problem.text()));
        result.put("locations", List.of(Map.of("physicalLocation", place(problem.pos()))));
        if (!problem.hint().isEmpty()) {
            result.put("properties", Map.of("hint", problem.hint()));
        }
        return result;
    }

    private static Map<String, Object> place(SourcePos pos) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(pos.file())));
        if (pos.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", pos.line());
            region.put("startColumn", pos.column());
            place.put("region", region);
        }
        return place;
    }

    /** Relative to the folder that the program was started in when the author named it so, as code scanning wants it. */
    private static String uri(String file) {
        Path path = Path.of(file);
        return path.isAbsolute()
                ? path.toUri().toString()
                : Path.of("")
                        .toAbsolutePath()
                        .toUri()
                        .relativize(path.toAbsolutePath().normalize().toUri())
                        .toString();
    }
}
