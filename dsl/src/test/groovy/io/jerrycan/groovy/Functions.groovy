package io.jerrycan.groovy

import io.jerrycan.function.BlueprintFunction
import io.jerrycan.function.Describe
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.FunctionContext
import io.jerrycan.function.Gives
import io.jerrycan.function.Outputs
import io.jerrycan.function.Unrendered
import io.jerrycan.model.Value

/** Functions with the names and arguments of the common ones, which do nothing. */
class Functions {
    static final FunctionCatalog CATALOG = FunctionCatalog.of(
            new KubeTask(), new KubeExec(), new KubeOps(), new ScaleWorkload(), new MultiContainerRun(), new BackupData(),
            new Wait(), new WaitV2())

    @Gives(commands = 'command')
    static class KubeTask implements BlueprintFunction<Args> {
        record Args(
                @Describe('image of the pod') String image,
                List<String> command,
                Optional<String> namespace,
                Optional<Map<String, Object>> podOverride,
                Optional<Map<String, String>> podLabels) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    @Gives(commands = 'command')
    static class KubeExec implements BlueprintFunction<Args> {
        record Args(String namespace, String pod, List<String> command, Optional<String> container) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    @Gives(['apiVersion', 'group', 'resource', 'kind', 'name', 'namespace'])
    static class KubeOps implements BlueprintFunction<Args> {
        record Args(String operation, Optional<String> namespace, Optional<String> spec) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    @Gives('originalReplicaCount')
    static class ScaleWorkload implements BlueprintFunction<Args> {
        record Args(
                int replicas, Optional<String> namespace, Optional<String> name, Optional<String> kind,
                Optional<Boolean> waitForReady) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    @Gives(commands = 'outputCommand')
    static class MultiContainerRun implements BlueprintFunction<Args> {
        record Args(
                String backgroundImage, List<String> backgroundCommand, String outputImage, List<String> outputCommand,
                Optional<Map<String, Object>> podOverride) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    static class BackupData implements BlueprintFunction<Args> {
        record Args(String namespace, String pod, String container, String includePath, String backupArtifactPrefix) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    @Gives
    static class Wait implements BlueprintFunction<Args> {
        record Args(String timeout, @Unrendered Value conditions) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    @Gives
    static class WaitV2 implements BlueprintFunction<Args> {
        record Args(String timeout, @Unrendered Value conditions) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }
}
