package io.jerrycan.location

import io.jerrycan.location.ProfileJson.TypedSecret
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.environment.RestoreSystemProperties

@RestoreSystemProperties
class S3CredentialsSpec extends Specification {

    @AutoCleanup
    TokenService server = new TokenService()

    def setup() {
        System.setProperty('aws.endpointUrlSts', server.url)
        System.setProperty('aws.accessKeyId', 'not-this-one')
        System.setProperty('aws.secretAccessKey', 'not-this-one')
    }

    def "the keys of a typed secret sign the request, and those of the machine do not"() {
        when:
        put([aws_access_key_id: 'AKIDEXAMPLE', aws_secret_access_key: 'c3ret'])

        then:
        server.tokenRequests() == []
        header('Authorization').contains('Credential=AKIDEXAMPLE/')
        header('X-Amz-Security-Token') == null
    }

    def "a role is assumed for an hour, and its keys sign the request"() {
        when:
        put([aws_access_key_id: 'AKIDEXAMPLE', aws_secret_access_key: 'c3ret', role: 'arn:aws:iam::1:role/backup'])

        then:
        with(server.tokenRequests()) { requests ->
            requests.size() == 1
            requests[0].Action == 'AssumeRole'
            requests[0].RoleArn == 'arn:aws:iam::1:role/backup'
            requests[0].DurationSeconds == '3600'
        }
        server.headers[0].Authorization[0].contains('Credential=AKIDEXAMPLE/')
        header('Authorization').contains('Credential=AssumeRole/')
        header('X-Amz-Security-Token') == 'token-of-AssumeRole'
    }

    private void put(Map<String, String> data) {
        def profile = server.profile(new TypedSecret('ns:n', 'secrets.kanister.io/aws', data))
        Locations.open(profile).withCloseable { it.put(new ObjectPath('a'), new ByteArrayInputStream('x'.bytes)) }
    }

    private String header(String name) {
        server.headers.last()[name]?.first()
    }
}
