package io.jerrycan.yaml;

import io.jerrycan.model.Blueprint;
import io.jerrycan.model.ObjectMeta;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads resources of one kind: the envelope is the same for all. */
record ResourceReader<T>(String kind, BiFunction<ObjectMeta, Fields, T> body) {

    Parsed<T> parse(String file, String text) {
        Documents documents = Documents.read(file, text);
        Problems problems = documents.problems();
        List<T> resources = new ArrayList<>();
        documents.values().stream().flatMap(this::items).forEach(value -> resource(value, problems)
                .ifPresent(resources::add));
        if (documents.values().isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error(
                    Mistake.NOT_A_BLUEPRINT,
                    SourcePos.startOf(file),
                    "the file holds no " + kind,
                    "start it with 'kind: " + kind + "'"));
        }
        return new Parsed<>(resources, problems.list());
    }

    Parsed<T> parse(String source, Map<String, ?> data) {
        Problems problems = new Problems();
        Value value = Value.of(data, new SourcePos(source, 0, 0));
        return new Parsed<>(resource(value, problems).map(List::of).orElse(List.of()), problems.list());
    }

    /** {@code kubectl get -o yaml} gives several resources as a list. */
    private Stream<Value> items(Value value) {
        if (value instanceof Dict dict && dict.find("items").orElse(null) instanceof Value.Seq items) {
            String written = dict.text("kind").map(Text::text).orElse("");
            return written.equals("List") || written.equals(kind + "List") ? items.items().stream() : Stream.of(value);
        }
        return Stream.of(value);
    }

    private Optional<T> resource(Value value, Problems problems) {
        if (!(value instanceof Dict dict)) {
            problems.add(Problem.error(
                    Mistake.NOT_A_BLUEPRINT,
                    value.pos(),
                    "a " + kind + " must be a map",
                    "start with 'kind: " + kind + "'"));
            return Optional.empty();
        }
        Fields fields = new Fields(dict, "", problems);
        boolean ours = check(fields, "kind", kind);
        if (!ours && !isSlip(fields)) {
            return Optional.empty();
        }
        check(fields, "apiVersion", Blueprint.API_VERSION);
        ObjectMeta metadata = SharedFields.metadata(fields);
        SourcePos pos = dict.find("metadata").map(Value::pos).orElse(dict.pos());
        if (!isNamed(metadata.fields()) && !problems.isToldAt(pos)) {
            problems.add(Problem.warning(
                    Mistake.NOT_A_BLUEPRINT, pos, "the " + kind + " has no name", "give it one under metadata.name"));
        }
        return Optional.of(body.apply(metadata, fields));
    }

    private static boolean isNamed(Dict metadata) {
        return metadata.find("generateName").isPresent()
                || metadata.find("name")
                        .map(Value::toJava)
                        .filter(name -> !name.equals(""))
                        .isPresent();
    }

    /** Whether it was meant to be of our kind, so that its other mistakes are worth telling. */
    private boolean isSlip(Fields fields) {
        String written = fields.text("kind").text();
        return written.isEmpty() || NearestWord.of(written, List.of(kind)).isPresent();
    }

    private boolean check(Fields fields, String field, String wanted) {
        int before = fields.problemCount();
        Text written = fields.text(field);
        if (written.text().equals(wanted)) {
            return true;
        }
        if (fields.problemCount() == before) {
            String wrong = written.isEmpty() ? field + " is missing" : field + " is '" + written + "'";
            fields.error(Mistake.NOT_A_BLUEPRINT, written, wrong, "write '" + field + ": " + wanted + "'");
        }
        return false;
    }
}
