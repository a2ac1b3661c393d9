package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Gives;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.stdlib.manifest.ManifestCreation;
import io.jerrycan.stdlib.manifest.ManifestPermissions;
import io.jerrycan.stdlib.manifest.Manifests;
import io.jerrycan.stdlib.manifest.ResourceChanges;
import io.jerrycan.stdlib.manifest.ResourceTypes;
import io.jerrycan.stdlib.manifest.ResourceTypes.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows Kanister's KubeOps, with two of its limits lifted: resources that live in no namespace can be deleted, and
 * custom resources can be patched, by merge patch.
 */
@Describe("creates, deletes or patches resources of any kind")
@Gives({"apiVersion", "group", "resource", "kind", "name", "namespace"})
public final class KubeOps implements BlueprintFunction<KubeOps.Args> {

    /** @param apiVersion the version alone */
    public record Reference(
            @Describe("version of the API, without its group")
            Optional<String> apiVersion,

            @Describe("group of the API") Optional<String> group,
            @Describe("plural name of the resource") Optional<String> resource,
            @Describe("kind of the resource") Optional<String> kind,
            @Describe("name of the object") Optional<String> name,
            @Describe("namespace of the object") Optional<String> namespace) {}

    public record Args(
            @Describe("create, delete or patch") String operation,

            @Describe(value = "namespace of what names none itself", otherwise = "default")
            Optional<String> namespace,

            @Describe("for create the manifests, for patch the patch, as YAML or JSON text")
            Optional<String> spec,

            @Describe("for delete and patch, what to delete or patch")
            Optional<Reference> objectReference) {}

    @Override
    public Outputs run(Args args, FunctionContext context) throws Exception {
        return switch (args.operation()) {
            case "create" -> create(args, context);
            case "delete" -> {
                Located target = target(args, context);
                new ResourceChanges(context).delete(target);
                yield outputs(target, args.objectReference().flatMap(Reference::kind));
            }
            case "patch" -> {
                Map<String, Object> patch = Manifests.map(spec(args));
                Located target = target(args, context);
                new ResourceChanges(context).patch(target, patch);
                yield outputs(target, args.objectReference().flatMap(Reference::kind));
            }
            default ->
                throw new FunctionFailure(
                        "invalid operation '" + args.operation() + "'; it must be create, delete or patch");
        };
    }

    @Override
    public Permissions permissions(PlannedPhase phase) {
        return switch (phase.text("operation").orElse("")) {
            case "create" -> ManifestPermissions.create(phase);
            case "delete" -> ManifestPermissions.on("objectReference", phase, "delete", "get", "list", "watch");
            case "patch" -> ManifestPermissions.on("objectReference", phase, "get", "patch");
            default ->
                Permissions.unknown("the operation of KubeOps: "
                        + phase.text("operation").map(Placeholder::show).orElse("it is not given"));
        };
    }

    private static Outputs create(Args args, FunctionContext context) throws Exception {
        List<Map<String, Object>> manifests = Manifests.resources(spec(args));
        if (manifests.isEmpty()) {
            throw new FunctionFailure("`spec` holds no manifest");
        }
        Located last = new ManifestCreation(context, namespace(args)).create(manifests);
        return outputs(last, Optional.empty());
    }

    private static String spec(Args args) throws FunctionFailure {
        return args.spec()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new FunctionFailure("`spec` cannot be empty for operation " + args.operation()));
    }

    private static Located target(Args args, FunctionContext context) throws Exception {
        Reference reference = args.objectReference()
                .orElseThrow(
                        () -> new FunctionFailure("`objectReference` is needed for operation " + args.operation()));
        return new ResourceTypes(context.kubernetes())
                .ofResource(
                        reference.group().orElse(""),
                        needed("apiVersion", reference.apiVersion()),
                        needed("resource", reference.resource()),
                        reference.namespace().filter(name -> !name.isEmpty()).orElse(namespace(args)),
                        needed("name", reference.name()));
    }

    private static String needed(String member, Optional<String> value) throws FunctionFailure {
        return value.filter(text -> !text.isEmpty())
                .orElseThrow(() -> new FunctionFailure("`objectReference` has no " + member));
    }

    private static String namespace(Args args) {
        return args.namespace().filter(name -> !name.isEmpty()).orElse("default");
    }

    private static Outputs outputs(Located resource, Optional<String> kind) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("apiVersion", resource.type().getVersion());
        outputs.put("group", resource.type().getGroup());
        outputs.put("resource", resource.type().getPlural());
        outputs.put("kind", kind.orElse(""));
        outputs.put("name", resource.name());
        if (!resource.namespace().isEmpty()) {
            outputs.put("namespace", resource.namespace());
        }
        return Outputs.of(outputs);
    }
}
