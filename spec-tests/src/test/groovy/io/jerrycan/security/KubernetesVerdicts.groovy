package io.jerrycan.security

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.util.concurrent.TimeUnit

/** What Kubernetes' own implementation of the Pod Security Standards says, by a small Go program that is built on the way. */
class KubernetesVerdicts {
    /** For each pod the reasons why it is not allowed; none when it is. */
    static List<List<String>> of(String level, List<Map> pods) {
        def process = new ProcessBuilder('go', 'run', '.').directory(new File('src/test/go/podsecurity')).start()
        def out = new StringBuilder()
        def err = new StringBuilder()
        def readers = [process.consumeProcessOutputStream(out), process.consumeProcessErrorStream(err)]
        process.outputStream.withWriter('UTF-8') { writer ->
            pods.each { pod -> writer << JsonOutput.toJson([level: level, pod: pod]) << '\n' }
        }
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly()
            throw new IllegalStateException("go run failed: $err")
        }
        readers*.join()
        out.readLines().collect { new JsonSlurper().parseText(it).checks }
    }
}
