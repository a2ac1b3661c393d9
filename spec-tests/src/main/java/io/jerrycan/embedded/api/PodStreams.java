package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.kubelet.ContainerAccess;
import io.jerrycan.embedded.kubelet.Kubelet;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.StoredObject;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;

/** The subresources of pods that stream: logs and exec. */
final class PodStreams {

    private final Resources resources;
    private final Kubelet kubelet;

    PodStreams(Resources resources, Kubelet kubelet) {
        this.resources = resources;
        this.kubelet = kubelet;
    }

    void handle(RequestPath path, HttpServerRequest request) {
        StoredObject pod = resources.get(resources.type("pods"), ResourceHandler.key(resources.type("pods"), path));
        ApiRequest plain = ApiRequest.of(request, Buffer.buffer());
        switch (path.subresource()) {
            case "log" -> LogHandler.handle(pod, container(pod, plain), kubelet, plain, request.response());
            case "exec" -> exec(pod, plain, request);
            default ->
                throw ApiException.badRequest("the embedded cluster does not serve " + path.subresource() + " of pods");
        }
    }

    private void exec(StoredObject pod, ApiRequest plain, HttpServerRequest request) {
        String name = container(pod, plain);
        if (!pod.spec().hasNonNull("nodeName")) {
            throw ApiException.badRequest("pod " + pod.name() + " does not have a host assigned");
        }
        List<String> command = plain.params("command");
        if (command.isEmpty()) {
            throw ApiException.badRequest("you must specify at least one command for the container");
        }
        ContainerAccess container = running(pod, name);
        if (!request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            throw ApiException.badRequest("exec is served over web sockets only: use kubectl 1.31 or later, without"
                    + " KUBECTL_REMOTE_COMMAND_WEBSOCKETS=false");
        }
        boolean stdin = plain.flag("stdin");
        boolean tty = plain.flag("tty");
        request.toWebSocket().onSuccess(socket -> new ExecSession(socket, container, command, stdin, tty).start());
    }

    private ContainerAccess running(StoredObject pod, String name) {
        return kubelet.container(pod.key(), name)
                .filter(ContainerAccess::isRunning)
                .orElseThrow(() -> ApiException.of(
                        500,
                        "InternalError",
                        "Internal error occurred: unable to upgrade connection: container not found (\"" + name
                                + "\")"));
    }

    /** The container that is asked for, or the only one. */
    private static String container(StoredObject pod, ApiRequest request) {
        List<String> containers = names(pod, "containers");
        List<String> inits = names(pod, "initContainers");
        String wanted = request.param("container");
        if (wanted == null || wanted.isEmpty()) {
            if (containers.size() == 1) {
                return containers.get(0);
            }
            String message = "a container name must be specified for pod " + pod.name() + ", choose one of: "
                    + containers.toString().replace(",", "");
            throw ApiException.badRequest(
                    inits.isEmpty()
                            ? message
                            : message + " or one of the init containers: "
                                    + inits.toString().replace(",", ""));
        }
        if (!containers.contains(wanted) && !inits.contains(wanted)) {
            throw ApiException.badRequest("container " + wanted + " is not valid for pod " + pod.name());
        }
        return wanted;
    }

    private static List<String> names(StoredObject pod, String list) {
        List<String> names = new ArrayList<>();
        for (JsonNode container : pod.spec().path(list)) {
            names.add(container.path("name").asText());
        }
        return names;
    }
}
