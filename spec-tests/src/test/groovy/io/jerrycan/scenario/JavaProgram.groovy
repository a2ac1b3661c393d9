package io.jerrycan.scenario

import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarOutputStream
import java.util.stream.Collectors
import java.util.zip.ZipEntry

/** Starts programs of this class path in JVMs of their own, as fast as that goes. */
class JavaProgram {
    static final List<String> FAST = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData', '-Xshare:auto', '-Xlog:disable', '-Xlog:all=error:stderr']

    final Path folder
    final List<String> classPath
    final String main
    private List<String> archive = []

    /** @param folder for jars of what was compiled here: only jars can be archived */
    JavaProgram(Path folder, String main) {
        this.folder = folder
        this.main = main
        this.classPath = ownClassPath().withIndex().collect { Path entry, int i -> Files.isDirectory(entry) ? jar(entry, i) : entry }*.toString()
    }

    /** One run of the program, after which all others start faster. */
    void archiveClasses(List<String> arguments) {
        def file = folder.resolve('classes.jsa')
        def process = start(["-XX:ArchiveClassesAtExit=$file".toString()], arguments)
        process.inputStream.transferTo(OutputStream.nullOutputStream())
        process.waitFor()
        archive = Files.exists(file) ? ["-XX:SharedArchiveFile=$file".toString()] : []
    }

    /** Its two outputs arrive as one. */
    Process start(List<String> jvmOptions, List arguments, Map<String, String> environment = [:]) {
        def logging = System.getProperty('logback.configurationFile')
        def command = ["${System.getProperty('java.home')}/bin/java", *FAST, *archive, *(logging ? ["-Dlogback.configurationFile=$logging"] : []), *jvmOptions,
                       '-cp', classPath.join(File.pathSeparator), main, *arguments]*.toString()
        def builder = new ProcessBuilder(command).redirectErrorStream(true)
        builder.environment() << environment
        builder.start()
    }

    static List<Path> ownClassPath() {
        def loader = JavaProgram.classLoader
        def entries = loader instanceof URLClassLoader ?
            loader.URLs.collect { Path.of(it.toURI()) } :
            (System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')).split(File.pathSeparator).collect { Path.of(it) }
        entries.findAll { Files.exists(it) }
    }

    private Path jar(Path classes, int number) {
        def jar = folder.resolve("classes-${number}.jar")
        new JarOutputStream(Files.newOutputStream(jar)).withCloseable { out ->
            Files.walk(classes).withCloseable { it.filter(Files::isRegularFile).collect(Collectors.toList()) }.each { file ->
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()))
                Files.copy(file, out)
                out.closeEntry()
            }
        }
        jar
    }
}
