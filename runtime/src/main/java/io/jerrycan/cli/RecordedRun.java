package io.jerrycan.cli;

import io.jerrycan.engine.ActionRequest;
import io.jerrycan.engine.record.RequestRecord;
import io.jerrycan.model.ActionSet;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Blueprint;
import io.jerrycan.yaml.ActionSetYaml;
import io.jerrycan.yaml.BlueprintYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/**
 * What the record of a run says of how it was asked for, so that nobody need say it again.
 *
 * @param place of the record, as the command line has it
 */
record RecordedRun(String place, RequestRecord record) {

    /** What to record of a command line. */
    static RequestRecord of(
            ActionRequest request, List<SecretOption> secretOptions, List<String> flags, ClusterSession session) {
        Map<String, String> sources = new LinkedHashMap<>();
        secretOptions.forEach(
                option -> sources.put(option.key(), option.source().written()));
        ActionSet actionSet = ActionSet.of("run", request.spec());
        return new RequestRecord(
                BlueprintYaml.toValue(request.blueprint()).toJava(),
                ActionSetYaml.toValue(actionSet).toJava(),
                sources,
                flags,
                session.server());
    }

    /** Problems with its parts, should there be any, name the record and the path in it. */
    Blueprint blueprint() {
        return BlueprintYaml.parse(place, record.blueprint()).orThrow().get(0);
    }

    ActionSpec spec() {
        return ActionSetYaml.parse(place, record.actionSet())
                .orThrow()
                .get(0)
                .actions()
                .get(0);
    }

    /** @param again those that this command line gives; each takes the place of the recorded one */
    List<SecretOption> secretOptions(List<SecretOption> again) {
        Map<String, SecretOption> options = new LinkedHashMap<>();
        record.secretOptions()
                .forEach((key, source) ->
                        options.put(key, SecretOption.parse(source.isEmpty() ? key : key + "=" + source)));
        again.forEach(option -> options.put(option.key(), option));
        return new ArrayList<>(options.values());
    }

    RunFlags flags() {
        return parsed().flags;
    }

    ClusterOptions cluster() {
        return parsed().cluster;
    }

    Optional<String> server() {
        return record.server();
    }

    private Recorded parsed() {
        return CommandLine.populateCommand(new Recorded(), record.flags().toArray(new String[0]));
    }

    /** The flags that a record keeps. */
    private static final class Recorded {
        @CommandLine.Mixin
        private RunFlags flags;

        @CommandLine.Mixin
        private ClusterOptions cluster;
    }
}
