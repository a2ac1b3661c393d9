import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The answers of an API server that runs of the rehearsal's blueprints need, one run after the other. Writes a kubeconfig,
 * then runs until it is killed.
 */
final class ApiServer {
    private static final String ABSENT = """
            {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "reason": "NotFound", "code": 404,
             "message": "configmaps \\"made\\" not found"}
            """;

    private ApiServer() {}

    public static void main(String[] arguments) throws IOException {
        // Else an answer waits for the acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicBoolean made = new AtomicBoolean();
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            boolean makes = exchange.getRequestMethod().equals("POST");
            made.set(makes || made.get() && !path.equals("/version"));
            boolean absent = path.endsWith("/configmaps/made") && !made.get();
            byte[] answer = (absent ? ABSENT : answer(path)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(absent ? 404 : makes ? 201 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        Path kubeconfig = Path.of(arguments[0]);
        Path draft = kubeconfig.resolveSibling("kubeconfig.draft");
        Files.writeString(draft, """
                apiVersion: v1
                kind: Config
                current-context: rehearsal
                clusters: [{name: rehearsal, cluster: {server: "http://127.0.0.1:%d"}}]
                contexts: [{name: rehearsal, context: {cluster: rehearsal, user: rehearsal, namespace: shop}}]
                users: [{name: rehearsal, user: {token: rehearsal}}]
                """.formatted(server.getAddress().getPort()));
        Files.move(draft, kubeconfig, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String answer(String path) {
        return switch (path) {
            case "/version" -> "{\"major\": \"1\", \"minor\": \"33\", \"gitVersion\": \"v1.33.0\"}";
            case "/api/v1" -> """
                    {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1", "resources": [
                     {"name": "configmaps", "singularName": "configmap", "namespaced": true, "kind": "ConfigMap", "verbs": ["get"]}]}
                    """;
            case "/apis/apps/v1/namespaces/shop/statefulsets/db" -> """
                    {"apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": {"name": "db", "namespace": "shop", "uid": "1",
                     "resourceVersion": "1"}, "spec": {"replicas": 1}, "status": {}}
                    """;
            case "/api/v1/namespaces/shop" -> """
                    {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop", "uid": "2", "resourceVersion": "1"}}
                    """;
            default -> """
                    {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "made", "namespace": "shop", "uid": "3",
                     "resourceVersion": "1", "creationTimestamp": "2030-01-01T00:00:00Z"}, "data": {}}
                    """;
        };
    }
}
