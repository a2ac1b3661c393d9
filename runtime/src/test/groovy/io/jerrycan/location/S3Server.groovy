package io.jerrycan.location

import groovy.transform.CompileStatic
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.TimeUnit
import java.util.regex.Matcher
import software.amazon.awssdk.services.s3.S3Client

/** An S3 server in a process of its own: started when first asked for, stopped when this JVM ends. */
@CompileStatic
class S3Server {

    private static final S3Server INSTANCE = new S3Server()

    private final Map<String, Integer> ports = new ConcurrentHashMap<>()
    private int buckets

    private S3Server() {
        File folder = new File('target/s3mock').absoluteFile
        File log = new File(folder, "s3mock-${ProcessHandle.current().pid()}.log")
        log.delete()
        Process process = new ProcessBuilder(
                "${System.getProperty('java.home')}/bin/java".toString(),
                '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m',
                '-jar', "${folder}/s3mock.jar".toString(), '--server.port=0', '--com.adobe.testing.s3mock.http-port=0')
                .redirectErrorStream(true).redirectOutput(log).start()
        Runtime.runtime.addShutdownHook(new Thread({
            process.destroy()
            process.waitFor(5, TimeUnit.SECONDS) || process.destroyForcibly()
        }))
        awaitPorts(process, log)
    }

    static S3Server running() {
        INSTANCE
    }

    /** A client of a new bucket's own making, and a profile of it. */
    ProfileJson newBucket(String prefix = '', boolean tls = false, boolean skipSslVerify = false) {
        ProfileJson profile = profile(nextBucket(), prefix, tls, skipSslVerify)
        client().withCloseable { it.createBucket { b -> b.bucket(profile.location().bucket()) } }
        profile
    }

    ProfileJson profile(String bucket, String prefix = '', boolean tls = false, boolean skipSslVerify = false) {
        String endpoint = tls ? "https://localhost:${ports['https']}" : "http://localhost:${ports['http']}"
        new ProfileJson(
                new ProfileJson.Location('s3Compliant', bucket, endpoint, prefix, 'us-east-1'),
                new ProfileJson.KeyPair('AKIDEXAMPLE', 'c3ret'),
                skipSslVerify)
    }

    S3Client client() {
        S3Clients.open(profile('any'))
    }

    private synchronized String nextBucket() {
        "bucket-${++buckets}"
    }

    private void awaitPorts(Process process, File log) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60)
        while (!log.text.contains('Started S3Mock')) {
            if (!process.alive || System.nanoTime() > deadline) {
                throw new IllegalStateException("the S3 server did not start: ${log.text}")
            }
            process.waitFor(50, TimeUnit.MILLISECONDS)
        }
        Matcher found = log.text =~ /started on ports? (\d+) \(https\), (\d+) \(http\)/
        found.find()
        ports['https'] = found.group(1) as int
        ports['http'] = found.group(2) as int
    }
}
