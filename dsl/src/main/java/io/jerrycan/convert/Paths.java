package io.jerrycan.convert;

import io.jerrycan.convert.Handles.Moment;
import io.jerrycan.convert.Known.ArtifactIn;
import io.jerrycan.convert.Known.Phase;
import io.jerrycan.convert.Known.PhaseMember;
import io.jerrycan.convert.Known.Root;
import io.jerrycan.convert.Known.Step;
import io.jerrycan.groovy.reference.ArtifactHandle;
import io.jerrycan.groovy.reference.ConfigMapReference;
import io.jerrycan.groovy.reference.DataReference;
import io.jerrycan.groovy.reference.ListReference;
import io.jerrycan.groovy.reference.NamedReference;
import io.jerrycan.groovy.reference.OpenNames;
import io.jerrycan.groovy.reference.OpenReference;
import io.jerrycan.groovy.reference.Options;
import io.jerrycan.groovy.reference.PhaseHandle;
import io.jerrycan.groovy.reference.ProfileReference;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.SecretReference;
import io.jerrycan.groovy.reference.TimeReference;
import io.jerrycan.groovy.reference.Words;
import io.jerrycan.groovy.reference.WorkloadReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the word for each step of a path. It follows the values of the language themselves, so that what they say their
 * template is can be compared with the one that was given.
 */
final class Paths {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Map<String, Known> ROOTS = Map.ofEntries(
            Map.entry("StatefulSet", new Known("statefulSet", WorkloadReference.statefulSet())),
            Map.entry("Deployment", new Known("deployment", WorkloadReference.deployment())),
            Map.entry("DeploymentConfig", new Known("deploymentConfig", WorkloadReference.deploymentConfig())),
            Map.entry("PVC", new Known("pvc", NamedReference.pvc())),
            Map.entry("Namespace", new Known("namespace", NamedReference.namespace())),
            Map.entry("Object", new Known("object", OpenReference.object())),
            Map.entry("Options", new Known("options", new Options())),
            Map.entry("Profile", new Known("profile", new ProfileReference())),
            Map.entry("Time", new Known("time", new TimeReference())),
            Map.entry("DeferPhase", Known.step(new Phase(""))),
            Map.entry("Phases", Known.step(Root.PHASES)),
            Map.entry("Secrets", Known.step(Root.SECRETS)),
            Map.entry("ConfigMaps", Known.step(Root.CONFIG_MAPS)),
            Map.entry("ArtifactsIn", Known.step(Root.ARTIFACTS)));

    private final Handles handles;

    Paths(Handles handles) {
        this.handles = handles;
    }

    /** What {@code .name} is behind a value. */
    Optional<Known> member(Known owner, String name) {
        if (owner.value() instanceof Step step) {
            return step(step, name);
        } else if (!IDENTIFIER.matcher(name).matches() || Keywords.ALL.contains(name)) {
            return Optional.empty();
        } else if (owner.value() instanceof OpenNames open) {
            return data(owner, owner.groovy() + "." + name, open.propertyMissing(name));
        }
        return property(owner, name);
    }

    /** What {@code index owner key} is. */
    Optional<Known> index(Known owner, Object key) {
        Object value = owner.value();
        if (key instanceof String name
                && value instanceof Step step
                && value != Root.DATA
                && !(step instanceof Phase)) {
            return step(step, name);
        } else if (key instanceof String name && value instanceof DataReference map) {
            return data(owner, owner.groovy() + "(" + Literal.text(name) + ")", map.getAt(name));
        } else if (key instanceof String name && value instanceof Options options) {
            return Optional.of(new Known(owner.groovy() + "[" + Literal.text(name) + "]", options.getAt(name)));
        } else if (value instanceof OpenReference open) {
            String brackets = "[" + (key instanceof String text ? Literal.text(text) : key) + "]";
            return Optional.of(new Known(owner.groovy() + brackets, open.getAt(key)));
        } else if (key instanceof Integer && value instanceof ListReference list) {
            String groovy = owner.groovy();
            return Optional.of(new Known(
                    groovy.endsWith(".pods")
                            ? groovy.substring(0, groovy.length() - 1) + "(" + key + ")"
                            : groovy + "[" + key + "]",
                    list.getAt(key)));
        }
        return Optional.empty();
    }

    private static Optional<Known> data(Known owner, String groovy, Object value) {
        boolean bytes = owner.value() instanceof DataReference
                && ((Reference) value).pipeline().endsWith(" | toString");
        return Optional.of(new Known(groovy, value, bytes));
    }

    private Optional<Known> step(Step step, String name) {
        if (step instanceof Phase phase) {
            return Optional.of(Known.step(new PhaseMember(phase, name)));
        } else if (step instanceof PhaseMember member) {
            return phaseMember(member, name);
        } else if (step instanceof ArtifactIn artifact) {
            return artifact(artifact, name);
        }
        return switch ((Root) step) {
            case DATA -> Optional.ofNullable(ROOTS.get(name)).or(() -> flowWord(name));
            case PHASES -> Optional.of(Known.step(new Phase(name)));
            case ARTIFACTS -> Optional.of(Known.step(new ArtifactIn(name, false)));
            case SECRETS -> {
                handles.usesSecret(name);
                yield Optional.of(new Known("secrets(" + Literal.text(name) + ")", SecretReference.ofActionSet(name)));
            }
            case CONFIG_MAPS -> {
                handles.usesConfigMap(name);
                yield Optional.of(
                        new Known("configMaps(" + Literal.text(name) + ")", ConfigMapReference.ofActionSet(name)));
            }
        };
    }

    private Optional<Known> flowWord(String name) {
        if (name.equals("Item") && handles.moment() != Moment.ARTIFACTS) {
            return Optional.of(new Known("item", OpenReference.item()));
        }
        return name.equals("Error") && handles.moment() == Moment.FINALLY_PHASE
                ? Optional.of(new Known("error", Reference.error()))
                : Optional.empty();
    }

    private Optional<Known> phaseMember(PhaseMember member, String key) {
        if (!member.member().equals("Output")) {
            return handles.object(member, key);
        }
        return handles.phase(member.phase().name())
                .map(phase -> new Known(
                        phase.groovy() + ".output(" + Literal.text(key) + ")",
                        ((PhaseHandle) phase.value()).output(key)));
    }

    private Optional<Known> artifact(ArtifactIn artifact, String name) {
        if (!artifact.values()) {
            return switch (name) {
                case "KeyValue" -> Optional.of(Known.step(new ArtifactIn(artifact.name(), true)));
                case "KopiaSnapshot" -> property(handles.artifact(artifact.name()), name);
                default -> Optional.empty();
            };
        } else if (!handles.mayRead(artifact.name(), name)) {
            return Optional.empty();
        }
        Known handle = handles.artifact(artifact.name());
        boolean plain = IDENTIFIER.matcher(name).matches()
                && !Keywords.ALL.contains(name)
                && !Words.of(ArtifactHandle.class).has(name);
        return Optional.of(new Known(
                handle.groovy() + (plain ? "." + name : ".value(" + Literal.text(name) + ")"),
                ((ArtifactHandle) handle.value()).value(name)));
    }

    private static Optional<Known> property(Known owner, String name) {
        String word = decapitalised(name);
        Optional<Method> method = Words.of(owner.value().getClass()).property(word);
        if (method.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Known(owner.groovy() + "." + word, method.get().invoke(owner.value())));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method.get().toString(), e);
        }
    }

    /** As the words of the language are: {@code ID} is {@code id}, {@code SkipSSLVerify} is {@code skipSSLVerify}. */
    private static String decapitalised(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT)
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
