package io.jerrycan.stdlib

/** A spec of {@code KubeTask}, the plainest function that runs a pod. */
abstract class KubeTaskSpecification extends FunctionSpecification {
    def args(String script, Map more = [:]) {
        [image: 'busybox', namespace: namespace, command: ['sh', '-c', script]] + more
    }

    def perform(String script, Map more = [:]) { context.perform(new KubeTask(), args(script, more)) }

    def begin(String script, Map more = [:]) { begin(new KubeTask(), args(script, more)) }

    def podName() { context.names().of('kanister-job-') }

    def phase() { client.pods().inNamespace(namespace).withName(podName()).get()?.status?.phase }
}
