package io.jerrycan.params;

import io.fabric8.kubernetes.api.model.Secret;
import io.jerrycan.engine.ParamsFailure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types of Secret that a profile's credential of type {@code secret} may be, each with the keys that it may have. */
final class TypedSecrets {
    private static final Set<String> AWS = Set.of("aws_access_key_id", "aws_secret_access_key", "role");
    private static final Set<String> AZURE = Set.of(
            "azure_storage_account_id", "azure_storage_key", "azure_storage_environment", "azure_federated_identity");
    private static final List<String> GCP = List.of("gcp_project_id", "service-account.json");

    private TypedSecrets() {}

    static void check(Secret secret) throws ParamsFailure {
        String type = secret.getType() == null ? "" : secret.getType();
        switch (type) {
            case "secrets.kanister.io/aws" -> checkOnly(AWS, secret);
            case "secrets.kanister.io/azure" -> checkOnly(AZURE, secret);
            case "secrets.kanister.io/gcp" -> checkPresent(GCP, secret);
            case "secrets.kanister.io/filestore" -> {}
            default ->
                throw new ParamsFailure("Unsupported type '" + type + "' for secret '" + SecretData.name(secret) + "'");
        }
    }

    private static void checkOnly(Set<String> known, Secret secret) throws ParamsFailure {
        Set<String> unknown = new TreeSet<>(SecretData.keys(secret));
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new ParamsFailure("Secret has an unknown field: " + String.join(", ", unknown) + " in secret '"
                    + SecretData.name(secret) + "'; it may have " + String.join(", ", new TreeSet<>(known)));
        }
    }

    private static void checkPresent(List<String> needed, Secret secret) throws ParamsFailure {
        for (String key : needed) {
            if (!SecretData.keys(secret).contains(key)) {
                throw new ParamsFailure(
                        "Missing required field " + key + " in the secret '" + SecretData.name(secret) + "'");
            }
        }
    }
}
