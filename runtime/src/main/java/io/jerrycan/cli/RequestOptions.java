package io.jerrycan.cli;

import io.jerrycan.cli.SecretOption.InRequest;
import io.jerrycan.cli.SecretOption.Input;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.SourcePos;
import io.jerrycan.yaml.ActionSetYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            converter = KeyValue.Argument.class,
            description = "what templates see as .Options.KEY")
    private List<KeyValue> options = new ArrayList<>();

    @Option(
            names = "--secret-option",
            paramLabel = "KEY=SOURCE",
            converter = SecretOption.Argument.class,
            description = "an option whose value is masked wherever it would be shown. SOURCE says where it is: "
                    + SecretOption.SOURCES + "; KEY alone marks an option of --request")
    private List<SecretOption> secretOptions = new ArrayList<>();

    @Option(
            names = "--artifact",
            paramLabel = "NAME.KEY=VALUE",
            converter = KeyValue.Argument.class,
            description = "what templates see as .ArtifactsIn.NAME.KeyValue.KEY")
    private List<KeyValue> artifacts = new ArrayList<>();

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description = "an ActionSet of one action, which says all this instead of the flags above")
    private Path file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Whether anything but secret options is given. */
    boolean isGiven() {
        return file != null || isAnyFlagGiven();
    }

    private boolean isAnyFlagGiven() {
        return object.isPresent()
                || profile.isPresent()
                || !Stream.of(secrets, configMaps).allMatch(Map::isEmpty)
                || !Stream.of(options, artifacts).allMatch(List::isEmpty);
    }

    List<SecretOption> secretOptions() {
        return List.copyOf(secretOptions);
    }

    /**
     * What these flags ask for.
     *
     * @param defaultObject for when the flags name none
     * @param inherited artifacts of an earlier run; those of the flags win
     * @param defaultProfile for when the flags name none
     */
    Asked ask(
            String action,
            String blueprint,
            ObjectReference defaultObject,
            Map<Text, Artifact> inherited,
            Optional<ObjectReference> defaultProfile) {
        checkSecretOptions();
        if (file != null) {
            return withoutSecrets(fromFile(action));
        }
        Map<Text, Artifact> all = new LinkedHashMap<>(inherited);
        all.putAll(ownArtifacts());
        ActionSpec spec = ActionSpec.of(action, blueprint, object.orElse(defaultObject))
                .withArtifacts(all)
                .withOptions(KeyValue.map(options))
                .withReferences(configMaps, secrets, profile.or(() -> defaultProfile));
        return new Asked(spec, secretOptions(), Map.of());
    }

    private void checkSecretOptions() {
        Set<String> seen = new HashSet<>(KeyValue.map(options).keySet());
        for (SecretOption option : secretOptions) {
            if (!seen.add(option.key())) {
                throw wrong("option '" + option.key() + "' is given twice");
            } else if (file == null && option.source() instanceof InRequest) {
                throw wrong("--secret-option " + option.key() + " does not say where the value is; write "
                        + option.key() + "= and " + SecretOption.SOURCES);
            }
        }
        if (secretOptions.stream()
                        .filter(option -> option.source() instanceof Input)
                        .count()
                > 1) {
            throw wrong("only one secret option can be read from standard input");
        }
    }

    private Asked withoutSecrets(ActionSpec whole) {
        Map<String, String> open = Text.strings(whole.options());
        Map<String, String> values = new LinkedHashMap<>();
        for (SecretOption option : secretOptions) {
            String value = open.remove(option.key());
            if (option.source() instanceof InRequest && value == null) {
                throw wrong("the request " + file + " has no option '" + option.key() + "'; "
                        + NearestWord.hint(option.key(), open.keySet(), "it has " + String.join(", ", open.keySet())));
            } else if (value != null && !(option.source() instanceof InRequest)) {
                throw wrong("option '" + option.key() + "' is given twice: the request " + file + " has it too");
            } else if (value != null) {
                values.put(option.key(), value);
            }
        }
        return new Asked(whole.withOptions(open), secretOptions(), values);
    }

    private ActionSpec fromFile(String action) {
        if (isAnyFlagGiven()) {
            throw wrong("--request says all of the request; leave the other flags of it out");
        }
        List<ActionSpec> actions;
        try {
            actions = ActionSetYaml.read(file.toString(), Files.readString(file)).stream()
                    .flatMap(actionSet -> actionSet.actions().stream())
                    .toList();
        } catch (IOException e) {
            throw wrong("cannot read the request " + file + ": " + e);
        }
        if (actions.size() != 1 || !actions.get(0).name().text().equals(action)) {
            throw wrong("the request " + file + " must ask for " + action + " and nothing else");
        }
        return actions.get(0);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Map<Text, Artifact> ownArtifacts() {
        Map<Text, Map<Text, Text>> keyValues = new LinkedHashMap<>();
        KeyValue.map(artifacts).forEach((path, value) -> {
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
