package io.jerrycan.cli

import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarEntry
import java.util.jar.JarOutputStream
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.CompilerConfiguration

class LibraryOptionsSpec extends CommandSpecification {
    static final BLUEPRINT = '''\
        import com.example.Names

        blueprint('orders') {
            action('backup') {
                phase(Names.next('dump')) {
                    restoreData namespace: 'a', image: 'b', backupArtifactPrefix: 'c'
                }
            }
        }
        '''.stripIndent()

    static final LIBRARY = '''\
        package com.example

        class Names {
            static { System.setProperty('example.names', 'loaded') }
            static String next(String name) {
                if (name == 'fail') { throw new IllegalStateException('no more\\nnames') }
                name + '-1'
            }
        }
        '''.stripIndent()

    def cleanup() {
        System.clearProperty('example.names')
    }

    def "a library that is not named cannot be imported, wherever it is"() {
        given:
        def file = write(BLUEPRINT)

        expect:
        jerrycan('compile', '--library-path', "${classes()}", file) == ExitCode.BLUEPRINT_INVALID
        err.toString().startsWith("$file:1:1 imports are not part of the language; only classes that --library names can be imported, and it names none\n")
        System.getProperty('example.names') == null
    }

    def "a library that is not found is wrong usage: #arguments"() {
        expect:
        jerrycan('validate', *arguments, 'x.groovy') == ExitCode.USAGE
        err.toString().startsWith("jerrycan: $message\n")

        where:
        arguments                                                     || message
        ['--library', 'Names']                                        || "there is no class 'Names' on Jerrycan's class path; give its full name, with its package, and --library-path its jar"
        ['--library', 'com.example.Names', '--library-path', '/none'] || "--library-path: there is no '/none'"
        ['--library', 'com.example.Names', '--library-path', '/tmp']  || "there is no class 'com.example.Names' on Jerrycan's class path or on --library-path /tmp; give its full name, with its package, and --library-path its jar"
    }

    def "a library from a #where runs while the blueprint is compiled"() {
        given:
        def file = write(BLUEPRINT)

        expect:
        jerrycan('compile', '--library', 'com.example.Names', '--library-path', "${where == 'jar' ? jar() : classes()}", file) == ExitCode.DONE
        out.toString().contains('name: dump-1\n')

        where:
        where << ['jar', 'folder']
    }

    def "what a library throws is told where the blueprint calls it, on one line"() {
        given:
        def file = write(BLUEPRINT.replace("'dump'", "'fail'"))

        expect:
        jerrycan('compile', '--library', 'com.example.Names', '--library-path', "${classes()}", file) == ExitCode.BLUEPRINT_INVALID
        err.toString().readLines().contains("$file:5:21 library Names failed: no more; see the library".toString())
    }

    private Path classes() {
        def target = folder.resolve('classes')
        def unit = new CompilationUnit(new CompilerConfiguration(targetDirectory: target.toFile(), targetBytecode: '17'))
        unit.addSource('Names.groovy', LIBRARY)
        unit.compile()
        target
    }

    private Path jar() {
        def name = 'com/example/Names.class'
        def file = folder.resolve('names.jar')
        def bytes = Files.readAllBytes(classes().resolve(name))
        new JarOutputStream(Files.newOutputStream(file)).withCloseable {
            it.putNextEntry(new JarEntry(name))
            it.write(bytes)
        }
        file
    }

    private String write(String script) {
        "${file('orders.groovy', script)}"
    }
}
