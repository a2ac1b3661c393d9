package io.jerrycan.location

import io.jerrycan.location.ProfileJson.KeyPair
import io.jerrycan.location.ProfileJson.OtherCredential
import io.jerrycan.location.ProfileJson.TypedSecret
import spock.lang.Specification

class LocationsSpec extends Specification {

    def "a location of type #type is refused by name, with what is supported"() {
        when:
        open([type: type])

        then:
        LocationFailure refused = thrown()
        refused.message == message

        where:
        type          || message
        'gcs'         || "locations of type 'gcs' are not supported; supported are s3Compliant and filestore"
        'azure'       || "locations of type 'azure' are not supported; supported are s3Compliant and filestore"
        'kopia'       || "locations of type 'kopia' are not supported; supported are s3Compliant and filestore"
        's3compliant' || "profile.location.type 's3compliant' is unknown; supported are s3Compliant and filestore"
    }

    def "a missing bucket is named"() {
        when:
        open([bucket: ''])

        then:
        LocationFailure refused = thrown()
        refused.message == 'profile.location.bucket is missing'
    }

    def "the endpoint '#endpoint' is refused without being repeated"() {
        when:
        open([endpoint: endpoint])

        then:
        LocationFailure refused = thrown()
        refused.message == 'profile.location.endpoint must be a host or a URL such as https://host:9000'

        where:
        endpoint << ['https://', 'https://me:s3cret@host', 'me:s3cret@host', 'http://a b', 'https:///x']
    }

    def "an endpoint without a scheme means https"() {
        expect:
        S3Clients.endpoint(location([endpoint: endpoint])).map(String::valueOf).orElse(null) == url

        where:
        endpoint            || url
        ''                  || null
        'minio.example'     || 'https://minio.example'
        'minio:9000'        || 'https://minio:9000'
        'http://minio:9000' || 'http://minio:9000'
    }

    def "credentials that S3 cannot use are refused: #message"() {
        when:
        open([:], credential)

        then:
        LocationFailure refused = thrown()
        refused.message == message

        where:
        credential << [
                new OtherCredential(''),
                new OtherCredential('kopia'),
                new TypedSecret('ns:n', 'secrets.kanister.io/azure', [:]),
                new TypedSecret('ns:n', 'secrets.kanister.io/aws', [aws_access_key_id: 'i', aws_session_token: 's3cret']),
                new TypedSecret('ns:n', 'secrets.kanister.io/aws', [aws_secret_access_key: 's3cret']),
                new TypedSecret('ns:n', 'secrets.kanister.io/aws', [aws_access_key_id: 'i', aws_secret_access_key: '']),
        ]
        message << [
                'profile.credential.type is missing; give keyPair or secret',
                "profile.credential.type 'kopia' does not fit a location of type s3Compliant; give keyPair or secret",
                "secret 'ns:n' has type 'secrets.kanister.io/azure'; a location of type s3Compliant needs secrets.kanister.io/aws",
                "Secret has an unknown field 'aws_session_token': secret 'ns:n' may have aws_access_key_id, aws_secret_access_key, role",
                "secret 'ns:n' has no aws_access_key_id, and AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are not set",
                "secret 'ns:n' has no aws_secret_access_key, and AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are not set",
        ]
    }

    private static ProfileJson.Location location(Map<String, String> fields) {
        def all = [type: 's3Compliant', bucket: 'b', endpoint: '', prefix: '', region: ''] + fields
        new ProfileJson.Location(all.type, all.bucket, all.endpoint, all.prefix, all.region)
    }

    private static ObjectStore open(Map<String, String> fields, credential = new KeyPair('i', 's')) {
        Locations.open(new ProfileJson(location(fields), credential, false))
    }
}
