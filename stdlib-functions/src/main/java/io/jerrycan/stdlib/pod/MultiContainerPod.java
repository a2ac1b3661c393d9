package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.Quantity;
import io.jerrycan.function.FunctionFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pod whose containers {@code output} and {@code background}, and {@code init} before them, share a volume.
 *
 * @param sharedDir where each of them sees it
 * @param medium of it, such as {@code Memory}
 * @param sizeLimit of it: a quantity, such as {@code 1Gi}
 */
public record MultiContainerPod(
        Image background,
        Image output,
        Optional<Image> init,
        String sharedDir,
        Optional<String> medium,
        Optional<String> sizeLimit) {
    private static final String VOLUME = "shared";
    private static final String DEFAULT_CONTAINER = "kubectl.kubernetes.io/default-container";
    private static final String OUTPUT = "output";

    /** @param command the image's own when it is empty */
    public record Image(String image, List<String> command) {}

    /** @throws FunctionFailure when the size limit is no quantity */
    public JobPod in(Optional<String> namespace) throws FunctionFailure {
        Map<String, Object> emptyDir = new LinkedHashMap<>();
        medium.ifPresent(name -> emptyDir.put("medium", name));
        if (sizeLimit.isPresent()) {
            emptyDir.put("sizeLimit", quantity(sizeLimit.get()));
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("volumes", List.of(Map.of("name", VOLUME, "emptyDir", emptyDir)));
        init.ifPresent(image -> spec.put("initContainers", List.of(container("init", image))));
        spec.put("containers", List.of(container(OUTPUT, output), container("background", background)));
        return JobPod.of("kanister-job-", namespace, spec).withAnnotation(DEFAULT_CONTAINER, OUTPUT);
    }

    private Map<String, Object> container(String name, Image image) {
        Map<String, Object> container = new LinkedHashMap<>();
        container.put("name", name);
        container.put("image", image.image());
        container.put("command", image.command());
        container.put("volumeMounts", List.of(Map.of("name", VOLUME, "mountPath", sharedDir)));
        return container;
    }

    private static String quantity(String text) throws FunctionFailure {
        try {
            new Quantity(text).getNumericalAmount();
            return text;
        } catch (RuntimeException malformed) {
            throw new FunctionFailure(
                    "Failed to parse `sharedVolumeSizeLimit`: it is no quantity; write it like 512Mi or 1Gi");
        }
    }
}
