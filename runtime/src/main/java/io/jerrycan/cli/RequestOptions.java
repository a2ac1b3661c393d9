package io.jerrycan.cli;

import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import io.jerrycan.yaml.ActionSetYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The flags that say what an action runs on and with, as an ActionSet would. */
final class RequestOptions {
    @Option(
            names = "--object",
            paramLabel = "KIND/NAMESPACE/NAME",
            converter = ObjectArgument.class,
            description =
                    "what the action runs on: statefulset, deployment, deploymentconfig or pvc; namespace/NAME; or"
                            + " GROUP/VERSION/RESOURCE/NAMESPACE/NAME; otherwise the current namespace")
    private Optional<ObjectReference> object = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "NAMESPACE/NAME",
            converter = ObjectArgument.Named.class,
            description = "the Profile that says where data goes")
    private Optional<ObjectReference> profile = Optional.empty();

    @Option(
            names = "--secret",
            paramLabel = "KEY=NAMESPACE/NAME",
            converter = {KeyText.class, ObjectArgument.Named.class},
            description = "a Secret that templates see as .Secrets.KEY")
    private Map<Text, ObjectReference> secrets = new LinkedHashMap<>();

    @Option(
            names = "--config-map",
            paramLabel = "KEY=NAMESPACE/NAME",
            converter = {KeyText.class, ObjectArgument.Named.class},
            description = "a ConfigMap that templates see as .ConfigMaps.KEY")
    private Map<Text, ObjectReference> configMaps = new LinkedHashMap<>();

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "what templates see as .Options.KEY")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--artifact",
            paramLabel = "NAME.KEY=VALUE",
            description = "what templates see as .ArtifactsIn.NAME.KeyValue.KEY")
    private Map<String, String> artifacts = new LinkedHashMap<>();

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description = "an ActionSet of one action, which says all this instead of the flags above")
    private Path file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * The request of these flags.
     *
     * @param defaultObject for when the flags name none
     * @param inherited artifacts of an earlier run; those of the flags win
     * @param defaultProfile for when the flags name none
     */
    ActionSpec toSpec(
            String action,
            String blueprint,
            ObjectReference defaultObject,
            Map<Text, Artifact> inherited,
            Optional<ObjectReference> defaultProfile) {
        if (file != null) {
            return fromFile(action);
        }
        Map<Text, Artifact> all = new LinkedHashMap<>(inherited);
        all.putAll(ownArtifacts());
        return ActionSpec.of(action, blueprint, object.orElse(defaultObject))
                .withArtifacts(all)
                .withOptions(options)
                .withReferences(configMaps, secrets, profile.or(() -> defaultProfile));
    }

    private ActionSpec fromFile(String action) {
        boolean alone = object.isEmpty()
                && profile.isEmpty()
                && Stream.of(secrets, configMaps, options, artifacts).allMatch(Map::isEmpty);
        if (!alone) {
            throw new ParameterException(
                    spec.commandLine(), "--request says all of the request; leave the other flags of it out");
        }
        List<ActionSpec> actions;
        try {
            actions = ActionSetYaml.read(file.toString(), Files.readString(file)).stream()
                    .flatMap(actionSet -> actionSet.actions().stream())
                    .toList();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read the request " + file + ": " + e);
        }
        if (actions.size() != 1 || !actions.get(0).name().text().equals(action)) {
            throw new ParameterException(
                    spec.commandLine(), "the request " + file + " must ask for " + action + " and nothing else");
        }
        return actions.get(0);
    }

    private Map<Text, Artifact> ownArtifacts() {
        Map<Text, Map<Text, Text>> keyValues = new LinkedHashMap<>();
        artifacts.forEach((path, value) -> {
            int dot = path.indexOf('.');
            if (dot < 1 || dot == path.length() - 1) {
                throw new TypeConversionException("--artifact '" + path + "=...' names no key; write NAME.KEY=VALUE");
            }
            keyValues
                    .computeIfAbsent(Text.of(path.substring(0, dot)), name -> new LinkedHashMap<>())
                    .put(Text.of(path.substring(dot + 1)), Text.of(value));
        });
        Map<Text, Artifact> own = new LinkedHashMap<>();
        keyValues.forEach((name, keyValue) ->
                own.put(name, new Artifact(keyValue, Optional.empty(), Dict.EMPTY, SourcePos.UNKNOWN)));
        return own;
    }

    static final class KeyText implements picocli.CommandLine.ITypeConverter<Text> {
        @Override
        public Text convert(String key) {
            return Text.of(key);
        }
    }
}
