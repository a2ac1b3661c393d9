package io.jerrycan.groovy

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import jdk.jfr.Recording
import jdk.jfr.consumer.RecordedEvent
import jdk.jfr.consumer.RecordingFile

/**
 * Watches the threads that compile, as the Java virtual machine itself sees them: files, sockets, processes, threads and
 * classes. Classes of the JDK, Groovy and this project may be loaded, and be read from their files.
 */
class SideEffects {
    private static final List<String> KINDS = ['FileRead', 'FileWrite', 'SocketRead', 'SocketWrite', 'ProcessStart',
            'ThreadStart', 'ClassLoad', 'ClassDefine']
    private static final List<String> OWN = ['java.', 'jdk.', 'sun.', 'javax.crypto', 'com.sun.', 'groovy.', 'groovyjarjar',
            'org.codehaus.groovy.', 'org.apache.groovy.', 'org.yaml.snakeyaml', 'io.jerrycan.', 'com.google.re2j', '[']
    /** Where classes come from; which are loaded is watched by itself. */
    private static final List<String> CLASS_FILES = ['.jar', '.class']

    private final Recording recording = new Recording()

    SideEffects() {
        KINDS.each { recording.enable("jdk.$it").withThreshold(Duration.ZERO).withoutStackTrace() }
        recording.start()
    }

    /** Ends watching; one line for each thing done by a thread that compiles. */
    List<String> ended() {
        recording.stop()
        Path file = Files.createTempFile('compiling', '.jfr')
        try {
            recording.dump(file)
            return RecordingFile.readAllEvents(file).findAll { compiling(it) && !harmless(it) }.collect { said(it) }
        } finally {
            recording.close()
            Files.delete(file)
        }
    }

    private static boolean compiling(RecordedEvent event) {
        def thread = event.hasField('parentThread') ? event.getThread('parentThread') : event.thread
        return thread?.javaName?.startsWith('compile ')
    }

    private static boolean harmless(RecordedEvent event) {
        if (event.hasField('path')) {
            return event.eventType.name == 'jdk.FileRead' && CLASS_FILES.any { event.getString('path')?.endsWith(it) }
        }
        def type = event.hasField('loadedClass') ? event.getClass('loadedClass') :
                event.hasField('definedClass') ? event.getClass('definedClass') : null
        return type && OWN.any { type.name.startsWith(it) } && !byScript(event)
    }

    /** Whether a class loader of Groovy's made it, out of source text. */
    private static boolean byScript(RecordedEvent event) {
        event.hasField('definingClassLoader') &&
                event.getValue('definingClassLoader')?.type?.name?.startsWith('groovy.lang.GroovyClassLoader')
    }

    private static String said(RecordedEvent event) {
        "${event.thread?.javaName}: ${event.eventType.name} " +
                event.fields*.name.findAll { it in ['path', 'loadedClass', 'definedClass', 'command', 'host', 'thread'] }
                        .collect { name -> event.getValue(name).with { it?.hasProperty('name') ? it.name : it } }
    }
}
