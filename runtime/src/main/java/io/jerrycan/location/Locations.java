package io.jerrycan.location;

/** The kinds of location there are. */
public final class Locations {

    private static final String SUPPORTED = "supported are s3Compliant and filestore";

    private Locations() {}

    /**
     * Opens the store of a profile; close it.
     *
     * @throws LocationFailure if the type is not supported, or a field that this type needs is missing or wrong
     */
    public static ObjectStore open(ProfileJson profile) throws LocationFailure {
        String type = profile.location().type();
        if (profile.location().bucket().isEmpty()) {
            throw new LocationFailure("profile.location.bucket is missing");
        }
        return switch (type) {
            case "s3Compliant" -> S3Store.open(profile);
            case "filestore" -> FolderStore.open(profile.location().bucket());
            case "gcs", "azure", "kopia" ->
                throw new LocationFailure("locations of type '" + type + "' are not supported; " + SUPPORTED);
            default -> throw new LocationFailure("profile.location.type '" + type + "' is unknown; " + SUPPORTED);
        };
    }
}
