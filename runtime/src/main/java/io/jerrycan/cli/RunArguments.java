package io.jerrycan.cli;

import io.jerrycan.cli.SecretOption.InRequest;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.NearestWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments that say what a run is of: all of them for a new one, none for one whose record says it. */
final class RunArguments {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "BLUEPRINT",
            description = "a blueprint in Groovy (.groovy) or YAML; may be left out when a record says it")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "such as backup; may be left out when a record says it")
    private String action;

    @Mixin
    private LibraryOptions libraries;

    @Mixin
    private RequestOptions request;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private BlueprintSource source;

    /**
     * Tells what is wrong before a cluster is asked for anything.
     *
     * @param recorded what a record says that is in a file
     */
    void check(RecordOptions records, Optional<RecordedRun> recorded) {
        if (file == null && records.place().isEmpty()) {
            throw wrong(spec.name() + " needs a BLUEPRINT and an ACTION, or --state with the record of a run");
        } else if (file == null && isAsked(records)) {
            throw wrong(
                    "the record in " + records.place().orElseThrow() + " says what is asked for; leave --object and the"
                            + " other flags of the request out, or name the BLUEPRINT and the ACTION too");
        } else if (file == null && records.file().isPresent() && recorded.isEmpty()) {
            throw nothingRecorded(Files.exists(records.file().get()), records);
        } else if (file != null && action == null && records.place().isEmpty()) {
            throw noAction();
        }
    }

    /** Whether flags say what is asked for; secret options can be said again at any time. */
    private boolean isAsked(RecordOptions records) {
        return request.isGiven() || records.isFromGiven();
    }

    /**
     * What to run: what the arguments say, or where they leave it out, the record.
     *
     * @param recorded what the record says; absent also when an earlier version wrote it
     * @param begun whether there is a record
     * @param changes whether the blueprint may be another version of the recorded one
     */
    Intent intent(
            FunctionCatalog catalog,
            Optional<RecordedRun> recorded,
            boolean begun,
            boolean changes,
            RecordOptions records,
            ClusterSession session) {
        if (file == null) {
            RecordedRun run = recorded.orElseThrow(() -> nothingRecorded(begun, records));
            Blueprint blueprint = run.blueprint();
            return new Intent(blueprint, asked(run), Optional.of(blueprint));
        } else if (changes && recorded.isPresent() && !isAsked(records)) {
            RecordedRun run = recorded.get();
            return new Intent(changed(run, catalog), asked(run), Optional.of(run.blueprint()));
        } else if (action == null) {
            throw noAction();
        }
        Blueprint blueprint = source().read(catalog, action);
        Optional<Blueprint> before = recorded.map(RecordedRun::blueprint);
        if (before.isPresent() && !blueprint.action(action).equals(before.get().action(action))) {
            throw wrong(file + " is not the blueprint that the run in "
                    + records.place().orElseThrow() + " was begun with; "
                    + (changes
                            ? "to go on with a changed one, leave --object and the other flags of the request out: the"
                                    + " record has them"
                            : "leave it out to go on with the recorded one, or name another place for a new run"));
        }
        Asked asked = request.ask(
                action,
                blueprint.metadata().name(),
                session.defaultObject(),
                records.artifacts(),
                session.defaultProfile());
        return new Intent(blueprint, asked, Optional.empty());
    }

    private Blueprint changed(RecordedRun run, FunctionCatalog catalog) {
        String recorded = run.spec().name().text();
        if (action != null && !action.equals(recorded)) {
            throw wrong("the run in " + run.place() + " is of the action " + recorded + ", not of " + action);
        }
        return source().read(catalog, recorded);
    }

    private Asked asked(RecordedRun run) {
        Map<String, String> recorded = run.record().secretOptions();
        for (SecretOption again : request.secretOptions()) {
            if (!recorded.containsKey(again.key())) {
                throw wrong("the run in " + run.place() + " has no secret option '" + again.key() + "'"
                        + (recorded.isEmpty()
                                ? ""
                                : "; "
                                        + NearestWord.hint(
                                                again.key(),
                                                recorded.keySet(),
                                                "it has " + String.join(", ", recorded.keySet()))));
            }
        }
        List<SecretOption> options = run.secretOptions(request.secretOptions());
        for (SecretOption option : options) {
            boolean said = request.secretOptions().contains(option) && !(option.source() instanceof InRequest);
            if (!option.lasts() && !said) {
                throw wrong("no record keeps the value of the secret option '" + option.key()
                        + "'; say again where it is, by --secret-option " + option.key() + "= and "
                        + SecretOption.SOURCES);
            }
        }
        return new Asked(run.spec(), options, Map.of());
    }

    /** Lets the blueprint be read while the cluster is asked for what comes first. */
    void beginReading(FunctionCatalog catalog) {
        if (file != null) {
            source().begin(catalog);
        }
    }

    /** @throws InvalidBlueprint when a file is named, and has errors or not the action */
    void checkBlueprint(FunctionCatalog catalog) {
        if (file != null && action != null) {
            source().read(catalog, action);
        } else if (file != null) {
            source().read(catalog);
        }
    }

    private BlueprintSource source() {
        if (source == null) {
            source = new BlueprintSource(file, libraries, spec.commandLine());
        }
        return source;
    }

    private ParameterException noAction() {
        return wrong(spec.name() + " needs an ACTION of " + file);
    }

    private ParameterException nothingRecorded(boolean begun, RecordOptions records) {
        String place = records.place().orElseThrow();
        return wrong(
                begun
                        ? "the record in " + place
                                + " does not say what the run is of, since an earlier version wrote it;"
                                + " give the BLUEPRINT, the ACTION and the flags of the run"
                        : "there is no record " + place
                                + " to go on with; give a BLUEPRINT and an ACTION to begin a run");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
