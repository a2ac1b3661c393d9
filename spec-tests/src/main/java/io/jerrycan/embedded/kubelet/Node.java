package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.Locale;

/** The one node. */
final class Node {

    static final String NAME = "embedded";

    private Node() {}

    static void register(Resources resources) {
        resources.create(resources.type("nodes"), Trees.parse("""
                        {"metadata": {"name": "embedded", "labels": {
                            "kubernetes.io/hostname": "embedded",
                            "kubernetes.io/os": "linux",
                            "node-role.kubernetes.io/control-plane": ""}},
                         "spec": {"podCIDR": "10.244.0.0/14"}}
                        """));
        resources.editStatus(resources.type("nodes"), new ObjectKey("", NAME), Node::ready);
    }

    private static void ready(ObjectNode node) {
        ObjectNode status = Trees.object(node, "status");
        status.putArray("conditions")
                .addObject()
                .put("type", "Ready")
                .put("status", "True")
                .put("reason", "KubeletReady")
                .put("message", "kubelet is posting ready status")
                .put("lastHeartbeatTime", Resources.now())
                .put("lastTransitionTime", Resources.now());
        var addresses = status.putArray("addresses");
        addresses.addObject().put("type", "InternalIP").put("address", "127.0.0.1");
        addresses.addObject().put("type", "Hostname").put("address", NAME);
        for (String list : List.of("capacity", "allocatable")) {
            status.putObject(list).put("cpu", "64").put("memory", "256Gi").put("pods", "100000");
        }
        status.putObject("nodeInfo")
                .put("kubeletVersion", "v1.35.0+embedded")
                .put("operatingSystem", System.getProperty("os.name").toLowerCase(Locale.ROOT))
                .put("architecture", System.getProperty("os.arch"));
    }
}
