package io.jerrycan.scenario

import io.jerrycan.embedded.ClusterSpecification
import io.jerrycan.engine.record.JsonFileRunStore
import io.jerrycan.engine.record.RunRecord
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.TempDir

/** A spec whose scenarios play in one embedded cluster, each run with its files in one folder. */
abstract class WorldSpecification extends ClusterSpecification {
    @Shared
    @TempDir
    Path folder

    @Shared
    World world = new World(cluster, client)

    /** With which the program runs the scenario in its namespace, or goes on with that run. */
    List<String> arguments(Scenario scenario, String namespace, URI api = cluster.url()) {
        def blueprint = Files.writeString(folder.resolve("${namespace}.yaml"), scenario.blueprint(namespace))
        ['run', blueprint, 'go', '--kubeconfig', World.kubeconfig(folder, api), '--state', state(namespace), '--object', "namespace/$namespace"]*.toString()
    }

    /** The file with the record of the run in this namespace. */
    Path state(String namespace) { folder.resolve("${namespace}.json") }

    RunRecord record(String namespace) { JsonFileRunStore.read(state(namespace)) }
}
