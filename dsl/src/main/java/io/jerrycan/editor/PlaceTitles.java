package io.jerrycan.editor;

import io.jerrycan.groovy.help.WordPlace;
import java.util.Map;
import java.util.stream.Collectors;

/** Headings for places with words. */
final class PlaceTitles {
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("BlueprintFile", "In the file"),
            Map.entry("Scope", "Anywhere"),
            Map.entry("ActionWords", "In an action and its phases"),
            Map.entry("FlowWords", "In a phase: whether, when and how often it runs"),
            Map.entry("Reference", "A value that is known only at run time"),
            Map.entry("DataReference", "The data of a Secret or ConfigMap"),
            Map.entry("OpenReference", "A part of an object"),
            Map.entry("ListReference", "A list that is known only at run time"),
            Map.entry("PhaseHandle", "A phase, as `phase(...)` gives it"),
            Map.entry("ArtifactHandle", "An artifact"),
            Map.entry("SecretReference", "A Secret"),
            Map.entry("ConfigMapReference", "A ConfigMap"),
            Map.entry("WorkloadReference", "A StatefulSet, Deployment or DeploymentConfig"),
            Map.entry("NamedReference", "A PersistentVolumeClaim or Namespace"),
            Map.entry("TimeReference", "The time"),
            Map.entry("ProfileReference", "The Profile"),
            Map.entry("Location", "The Profile's location"),
            Map.entry("Credential", "The Profile's credential"),
            Map.entry("KeyPair", "The Profile's key pair"),
            Map.entry("KopiaServerSecret", "The Profile's Kopia server"));

    private PlaceTitles() {}

    /** @throws IllegalStateException when a place was added and has no heading */
    static String of(WordPlace place) {
        String title = TITLES.get(place.type().getSimpleName());
        if (title != null) {
            return title;
        } else if (place.enteredBy().isEmpty()) {
            throw new IllegalStateException(place.type().getName() + " needs a heading in PlaceTitles");
        }
        return place.enteredBy().stream()
                .map(word -> "`" + word + " { }`")
                .collect(Collectors.joining(" or ", "In ", ""));
    }
}
