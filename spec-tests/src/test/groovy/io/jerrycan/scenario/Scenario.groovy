package io.jerrycan.scenario

import groovy.transform.Immutable

/**
 * A run of one function whose side effects can be counted: its commands write a line each into the file {@code effects}
 * of the claim {@code ledger}. {@code NS} stands for the namespace, of which each run has its own.
 */
@Immutable
class Scenario {
    /** As the catalog has it. */
    String function

    /** Manifests that are there before the run, beside the claim. */
    String given

    /** Phases, deferPhase and outputArtifacts of the action, as YAML. */
    String action

    /** Whether it must not be done twice when nobody knows how far it came. */
    boolean interruptible

    static final String CLAIM = '''\
        {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: ledger, namespace: NS},
         spec: {accessModes: [ReadWriteMany], resources: {requests: {storage: 1Gi}}}}
        '''.stripIndent()

    static final String MOUNT = '{volumes: [{name: ledger, persistentVolumeClaim: {claimName: ledger}}], ' +
        'containers: [{name: container, volumeMounts: [{name: ledger, mountPath: /ledger}]}]}'

    String manifests(String namespace) {
        ("---\n{apiVersion: v1, kind: Namespace, metadata: {name: NS}}\n---\n$CLAIM" + (given ? "---\n$given" : '')).replace('NS', namespace)
    }

    String blueprint(String namespace) {
        """\
apiVersion: cr.kanister.io/v1alpha1
kind: Blueprint
metadata: {name: ${function.toLowerCase()}}
actions:
  go:
${action.stripIndent().replace('NS', namespace).replace('MOUNT', MOUNT).indent(4)}"""
    }

    @Override
    String toString() { function }
}
