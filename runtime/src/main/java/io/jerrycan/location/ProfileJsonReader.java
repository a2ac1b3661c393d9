package io.jerrycan.location;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jerrycan.location.ProfileJson.Credential;
import io.jerrycan.location.ProfileJson.KeyPair;
import io.jerrycan.location.ProfileJson.Location;
import io.jerrycan.location.ProfileJson.OtherCredential;
import io.jerrycan.location.ProfileJson.TypedSecret;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the JSON that {@code {{ toJson .Profile }}} makes, the way Go reads it: keys match in any case, unknown keys
 * are passed over, {@code null} is the same as absent. Errors name the field and never quote the JSON.
 */
public final class ProfileJsonReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ProfileJsonReader() {}

    /** @throws LocationFailure if this is not JSON, or a field is missing or of the wrong type */
    public static ProfileJson read(String json) throws LocationFailure {
        Field profile = new Field("profile", parse(json));
        if (!profile.node.isObject()) {
            throw new LocationFailure("profile: expected a JSON object");
        }
        Field location = profile.child("location");
        return new ProfileJson(
                new Location(
                        location.child("type").required(),
                        location.child("bucket").text(),
                        location.child("endpoint").text(),
                        location.child("prefix").text(),
                        location.child("region").text()),
                credential(profile.child("credential")),
                profile.child("skipSSLVerify").bool());
    }

    private static JsonNode parse(String json) throws LocationFailure {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            // Its own message, and so the exception itself, quotes the text around the mistake.
            JsonLocation at = wrong.getLocation();
            throw new LocationFailure("profile: not valid JSON at line %d, column %d; check its quoting"
                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    private static Credential credential(Field credential) throws LocationFailure {
        String type = credential.child("type").text();
        return switch (type) {
            case "keyPair" ->
                new KeyPair(
                        credential.child("keyPair").child("ID").required(),
                        credential.child("keyPair").child("secret").required());
            case "secret" -> typedSecret(credential.child("secret"));
            default -> new OtherCredential(type);
        };
    }

    private static TypedSecret typedSecret(Field secret) throws LocationFailure {
        Field metadata = secret.child("metadata");
        Map<String, String> data = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : secret.child("data").node.properties()) {
            data.put(entry.getKey(), new Field(secret.at + ".data." + entry.getKey(), entry.getValue()).decoded());
        }
        return new TypedSecret(
                metadata.child("namespace").text() + ":"
                        + metadata.child("name").text(),
                secret.child("type").required(),
                data);
    }

    /** A place in the JSON, absent ones included. */
    private record Field(String at, JsonNode node) {

        Field child(String name) throws LocationFailure {
            if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
                throw new LocationFailure(at + " must be an object");
            }
            JsonNode found = MissingNode.getInstance();
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (entry.getKey().equalsIgnoreCase(name)) {
                    found = entry.getValue();
                }
            }
            return new Field(at + "." + name, found);
        }

        String text() throws LocationFailure {
            if (node.isMissingNode() || node.isNull()) {
                return "";
            }
            if (!node.isTextual()) {
                throw new LocationFailure(at + " must be a string");
            }
            return node.textValue();
        }

        String required() throws LocationFailure {
            String text = text();
            if (text.isEmpty()) {
                throw new LocationFailure(at + " is missing");
            }
            return text;
        }

        String decoded() throws LocationFailure {
            try {
                return new String(Base64.getDecoder().decode(text()), UTF_8);
            } catch (IllegalArgumentException wrong) {
                // The cause would quote a character of the secret.
                throw new LocationFailure(at + " must be base64");
            }
        }

        boolean bool() throws LocationFailure {
            if (!node.isBoolean() && !node.isMissingNode() && !node.isNull()) {
                throw new LocationFailure(at + " must be true or false");
            }
            return node.booleanValue();
        }
    }
}
