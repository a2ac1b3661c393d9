package io.jerrycan.yaml;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes values of parsed nodes. Where a node is wrong it notes a problem and goes on with null. */
final class NodeReader {
    /** How many nodes aliases may repeat before the file counts as an attack. */
    static final int REPEATED_NODES = 100_000;

    private static final Set<Tag> CORE =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ, Tag.MERGE);
    private static final String QUOTE_TEMPLATE = "put the template in quotes: '{{ ... }}'";

    private final YamlSource source;
    private final Problems problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int repeated;

    NodeReader(YamlSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    Value read(Node node) {
        SourcePos pos = source.at(node.getStartMark());
        if (!seen.add(node) && ++repeated > REPEATED_NODES) {
            if (repeated == REPEATED_NODES + 1) {
                error(
                        Mistake.TOO_LARGE,
                        pos,
                        "aliases repeat more than " + REPEATED_NODES + " nodes",
                        "write out what you need");
            }
            return new Value.Null(pos);
        } else if (!CORE.contains(node.getTag())) {
            return error(pos, "a Kubernetes resource has no tag '" + shown(node.getTag()) + "'", "remove the tag");
        } else if (!open.add(node)) {
            return error(pos, "an anchor must not contain its own alias", "write out what you need");
        }
        Value value = content(node, pos);
        open.remove(node);
        return value;
    }

    private Value content(Node node, SourcePos pos) {
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, pos);
        } else if (node instanceof SequenceNode sequence) {
            return new Value.Seq(sequence.getValue().stream().map(this::read).toList(), pos);
        }
        return scalar((ScalarNode) node);
    }

    private Value scalar(ScalarNode node) {
        SourcePos pos = source.contentOf(node);
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR) || tag.equals(Tag.MERGE)) {
            return new Text(text, pos);
        } else if (KubernetesScalars.isNotFinite(text)) {
            return error(pos, "'" + text + "' is no JSON number", "put it in quotes to make it text");
        }
        Optional<? extends Value> value = Optional.empty();
        if (tag.equals(Tag.NULL)) {
            value = KubernetesScalars.isNull(text) ? Optional.of(new Value.Null(pos)) : Optional.empty();
        } else if (tag.equals(Tag.BOOL)) {
            value = KubernetesScalars.bool(text).map(flag -> new Value.Bool(flag, pos));
        } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            value = KubernetesScalars.number(text)
                    .filter(number -> tag.equals(Tag.FLOAT) || !(number instanceof Double))
                    .map(number -> new Value.Num(number, pos));
        }
        if (value.isEmpty()) {
            return error(pos, "this is no value for the tag '" + shown(tag) + "'", "remove the tag");
        }
        return value.get();
    }

    /** An own entry wins over a merged one wherever it stands; of merged ones the first. */
    private Value mapping(MappingNode node, SourcePos pos) {
        Map<NodeTuple, Text> keys = new IdentityHashMap<>();
        Set<Text> own = new HashSet<>();
        Optional<Node> merge = Optional.empty();
        for (NodeTuple entry : node.getValue()) {
            Optional<Text> key = key(node, entry.getKeyNode());
            key.ifPresent(text -> keys.put(entry, text));
            boolean isMerge = entry.getKeyNode().getTag().equals(Tag.MERGE);
            boolean twice = isMerge ? merge.isPresent() : key.isPresent() && !own.add(key.get());
            if (twice) {
                error(
                        Mistake.DUPLICATE_KEY,
                        key.get().pos(),
                        "the key '" + key.get() + "' is there twice",
                        isMerge ? "merge a list: <<: [*a, *b]" : "remove or rename one of the two");
            }
            if (isMerge && merge.isEmpty()) {
                merge = Optional.of(entry.getValueNode());
                warnOfEarlier(own, key.get().pos(), entry.getValueNode());
            }
        }
        Map<Text, Value> entries = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            if (entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                merged(entry.getValueNode()).forEach((name, value) -> {
                    if (!own.contains(name)) {
                        entries.putIfAbsent(name, value);
                    }
                });
            } else if (keys.containsKey(entry)) {
                entries.putIfAbsent(keys.get(entry), read(entry.getValueNode()));
            }
        }
        return new Value.Dict(entries, pos);
    }

    /** Here {@code kubectl} goes by the order, which the YAML page on merging says does not matter. */
    private void warnOfEarlier(Set<Text> earlier, SourcePos pos, Node sources) {
        for (Node node : mergeSources(sources)) {
            if (node instanceof MappingNode mapping) {
                mapping.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && earlier.contains(Text.of(key.getValue())))
                        .map(entry -> ((ScalarNode) entry.getKeyNode()).getValue())
                        .forEach(name -> problems.add(Problem.warning(
                                Mistake.DUPLICATE_KEY,
                                pos,
                                "'" + name + "' stands before '<<', so that kubectl takes the merged value",
                                "put '<<' first")));
            }
        }
    }

    private static List<Node> mergeSources(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private Map<Text, Value> merged(Node sources) {
        Map<Text, Value> entries = new LinkedHashMap<>();
        for (Node node : mergeSources(sources)) {
            if (node instanceof MappingNode && read(node) instanceof Value.Dict dict) {
                dict.entries().forEach(entries::putIfAbsent);
            } else if (!(node instanceof MappingNode)) {
                error(source.at(node.getStartMark()), "'<<' must name a map or a list of maps", "write <<: *anchor");
            }
        }
        return entries;
    }

    /** Numbers and booleans become text, as {@code kubectl} does it. */
    private Optional<Text> key(MappingNode map, Node node) {
        if (!(node instanceof ScalarNode)) {
            boolean value = source.startsTemplate(map.getStartMark());
            boolean template = value || source.startsTemplate(node.getStartMark());
            error(
                    source.at((value ? map : node).getStartMark()),
                    "a map key must be text",
                    template ? QUOTE_TEMPLATE : "put it in quotes");
            return Optional.empty();
        }
        Value key = read(node);
        if (key instanceof Text text) {
            return Optional.of(text);
        } else if (key instanceof Value.Bool flag) {
            return Optional.of(new Text(String.valueOf(flag.value()), key.pos().notVerbatim()));
        } else if (key instanceof Value.Num num) {
            String plain =
                    new BigDecimal(num.number().toString()).stripTrailingZeros().toPlainString();
            return Optional.of(new Text(plain, key.pos().notVerbatim()));
        } else if (KubernetesScalars.isNull(((ScalarNode) node).getValue())) {
            error(key.pos(), "a map key must not be null", "put it in quotes");
        }
        return Optional.empty();
    }

    private static String shown(Tag tag) {
        return tag.getValue().replace(Tag.PREFIX, "!!");
    }

    private Value error(SourcePos pos, String message, String hint) {
        return error(Mistake.SYNTAX, pos, message, hint);
    }

    private Value error(Mistake mistake, SourcePos pos, String message, String hint) {
        problems.add(Problem.error(mistake, pos, message, hint));
        return new Value.Null(pos);
    }
}
