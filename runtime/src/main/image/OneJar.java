import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassVisitor;
import groovyjarjarasm.asm.ClassWriter;
import groovyjarjarasm.asm.Opcodes;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes one jar of many, because a start that looks for one resource opens every jar of the class path:
 * {@code OneJar RESULT MAIN.jar OTHER.jar...}. The manifest is that of the first; lists of services are joined; licences and
 * notices keep the name of their jar. The same jars give the same bytes.
 *
 * <p>Classes from before Java 6, which no archive of classes takes, get the frames that Java 7 asks for. ASM is Groovy's own
 * copy: its jar must be on the class path.
 */
final class OneJar {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern OF_ITS_JAR_ALONE = Pattern.compile("(.*/)?module-info\\.class|META-INF/("
            + "[^/]+\\.(SF|RSA|DSA|EC)|INDEX\\.LIST|jandex\\.idx|kotlin-project-structure-metadata\\.json|maven/.*|.*/OSGI-INF/.*)");
    private static final Pattern LEGAL = Pattern.compile("(META-INF/)?(LICENSE|NOTICE|DEPENDENCIES)[^/]*");
    private static final int JAVA_6 = 50;
    private static final long TIME = 946684800000L; // 2000, as zip files know nothing before 1980

    private final SortedMap<String, byte[]> entries = new TreeMap<>();
    private final ClassLoader classes;

    private OneJar(URL[] jars) {
        classes = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    }

    public static void main(String[] arguments) throws IOException {
        Path[] jars = Arrays.stream(arguments).skip(1).map(Path::of).toArray(Path[]::new);
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        OneJar jar = new OneJar(urls);
        for (Path from : jars) {
            jar.add(from);
        }
        jar.write(Path.of(arguments[0]));
    }

    private void add(Path jar) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    add(jar, entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    private void add(Path jar, String name, byte[] content) throws IOException {
        if (OF_ITS_JAR_ALONE.matcher(name).matches() || name.equals(MANIFEST) && entries.containsKey(name)) {
            return;
        } else if (name.startsWith("META-INF/services/")) {
            entries.merge(name, content, OneJar::lines);
        } else if (LEGAL.matcher(name).matches()) {
            entries.put("META-INF/legal/" + jar.getFileName() + "/" + name.substring(name.lastIndexOf('/') + 1), content);
        } else {
            byte[] now = name.endsWith(".class") ? upToDate(content) : content;
            byte[] first = entries.putIfAbsent(name, now);
            if (first != null && !Arrays.equals(first, now)) {
                throw new IOException(jar + " has another " + name + " than a jar before it");
            }
        }
    }

    private static byte[] lines(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.write('\n');
        both.writeBytes(second);
        return both.toByteArray();
    }

    private byte[] upToDate(byte[] content) {
        ClassReader reader = new ClassReader(content);
        if (reader.readUnsignedShort(6) >= JAVA_6) {
            return content;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visit(int old, int access, String name, String type, String parent, String[] interfaces) {
                        super.visit(Opcodes.V1_8, access, name, type, parent, interfaces);
                    }
                },
                0);
        return writer.toByteArray();
    }

    private void write(Path result) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(entries.remove(MANIFEST)));
        manifest.getMainAttributes().putValue("Multi-Release", "true");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        manifest.write(text);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(result));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, MANIFEST, text.toByteArray());
            for (var entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
