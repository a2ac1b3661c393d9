package io.jerrycan.blueprints

import io.jerrycan.groovy.reference.Refusal
import io.jerrycan.groovy.reference.SecretReference
import io.jerrycan.groovy.scope.ActionScope
import io.jerrycan.groovy.scope.BlueprintScope

/**
 * Actions for a database whose client programs write a dump to standard output and read one from standard input: it is
 * streamed to the location and back, compressed, and never lies on a disk.
 *
 * <p>Each method takes a map of what is known of the database:
 *
 * <ul>
 *   <li>{@code name}: first part of the path of dumps
 *   <li>{@code image}: has the client programs, bash, gzip and kando
 *   <li>{@code login}: name and namespace of the Secret with the password
 *   <li>{@code env}: a closure from the Secret to a map of environment variables; whatever is a secret goes this way
 *   <li>{@code dump} and {@code load}: commands for bash, which read the variables and need no template
 *   <li>{@code first} and {@code last}: optional; commands whose output goes in front of the dump and behind it when it is
 *       loaded, the last one only when the dump came whole: such as the two ends of a transaction
 *   <li>{@code writers}: optional; kind, name and namespace of the workload that must not write during a restore. It comes
 *       back with as many replicas as it had, also when the restore fails.
 * </ul>
 */
class StreamedDump {
    private static final List<String> REQUIRED = ['name', 'image', 'login', 'env', 'dump', 'load']
    private static final List<String> OPTIONAL = ['first', 'last', 'writers']

    private static final String PUSH = '| gzip | kando location push --profile "$PROFILE" --path "$DUMP" -\nkando output path "$DUMP"\n'
    private static final String PULL = 'kando location pull --profile "$PROFILE" --path "$DUMP" - | gunzip'
    private static final String DELETE = 'kando location delete --profile "$PROFILE" --path "$DUMP"'

    private StreamedDump() {}

    /** The actions backup, restore and delete. */
    static void actions(BlueprintScope blueprint, Map database) {
        check(database)
        blueprint.action('backup') { StreamedDump.backup(delegate as ActionScope, database) }
        blueprint.action('restore') { StreamedDump.restore(delegate as ActionScope, database) }
        blueprint.action('delete') { StreamedDump.delete(delegate as ActionScope, database) }
    }

    /** Leaves the artifact {@code dump}, with the key {@code path}. */
    static void backup(ActionScope action, Map database) {
        check(database)
        def script = "${database.dump} $PUSH".toString()
        def dump = action.phase('dump') {
            def path = "${database.name}/${statefulSet.namespace}/${statefulSet.name}/${time.format('20060102T150405.000Z')}.gz"
            kubeTask image: database.image, namespace: statefulSet.namespace,
                     env: StreamedDump.variables(database, secret(database.login, 'login')) + [PROFILE: profile.json, DUMP: path],
                     command: bash(script)
        }
        action.outputArtifact('dump', path: dump.output('path'))
    }

    /** Takes the artifact {@code dump}. */
    static void restore(ActionScope action, Map database) {
        check(database)
        def dump = action.inputArtifact('dump')
        // Where the dump breaks off, errexit ends the braces before the last command.
        def script = "{\n${database.first ?: ':'}\n$PULL\n${database.last ?: ':'}\n} | ${database.load}".toString()
        def writers = database.writers
        def stop = !writers ? null : action.phase('stopWriters') {
            // Without waiting, so that the number of replicas is known whatever happens then.
            scaleWorkload writers + [replicas: 0, waitForReady: false]
        }
        if (writers) {
            action.phase('awaitStop') {
                scaleWorkload writers + [replicas: 0]
            }
        }
        action.phase('load') {
            kubeTask image: database.image, namespace: statefulSet.namespace,
                     env: StreamedDump.variables(database, secret(database.login, 'login')) + [PROFILE: profile.json, DUMP: dump.path],
                     command: bash(script)
        }
        if (writers) {
            action.deferPhase('startWriters') {
                scaleWorkload writers + [replicas: stop.output('originalReplicaCount')]
            }
        }
    }

    /** Removes what the artifact {@code dump} names; needs no database. */
    static void delete(ActionScope action, Map database) {
        check(database)
        def script = DELETE
        def dump = action.inputArtifact('dump')
        action.phase('deleteDump') {
            kubeTask image: database.image, env: [PROFILE: profile.json, DUMP: dump.path], command: bash(script)
        }
    }

    protected static Map variables(Map database, SecretReference login) {
        database.env.call(login) as Map
    }

    private static void check(Map database) {
        def missing = REQUIRED.find { database[it] == null }
        if (missing) {
            throw new Refusal("the database has no '$missing'".toString(), "it needs ${REQUIRED.join(', ')}".toString())
        }
        def unknown = database.keySet().find { !(it in REQUIRED + OPTIONAL) }
        if (unknown) {
            throw new Refusal("the database takes no '$unknown'".toString(), "it takes ${(REQUIRED + OPTIONAL).join(', ')}".toString())
        }
    }
}
