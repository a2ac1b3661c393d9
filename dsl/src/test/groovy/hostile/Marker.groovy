package hostile

/** What hostile scripts try to reach: once this class is initialised, a file lies in the working directory. */
class Marker extends Script implements Serializable {
    static final File FILE = new File('hostile-was-here')

    static {
        FILE.createNewFile()
    }

    Marker() {}

    Marker(String name) {}

    Marker(Map<String, ?> fields) {}

    static Marker make(Object name) { new Marker(name.toString()) }

    static Map<String, Object> asMap() { [:] }

    static List<Object> asList() { [] }

    static byte[] bytes() {
        def bytes = new ByteArrayOutputStream()
        new ObjectOutputStream(bytes).writeObject(new Marker())
        return bytes.toByteArray()
    }

    static String text() { bytes().encodeBase64() }

    @Override
    Object run() { null }
}
