package io.jerrycan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.source.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A problem for a program: {@code file}, {@code line} and {@code column} (from 1; absent when unknown), {@code severity}
 * ({@code error}, {@code warning} or {@code note}), {@code rule}, {@code message} and, when there is one, {@code hint}.
 */
final class ProblemJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemJson() {}

    static String of(Problem problem) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", problem.pos().file());
        if (problem.pos().line() > 0) {
            object.put("line", problem.pos().line());
            object.put("column", problem.pos().column());
        }
        object.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        object.put("rule", problem.mistake().id());
        object.put("message", problem.message());
        if (!problem.hint().isEmpty()) {
            object.put("hint", problem.hint());
        }
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
