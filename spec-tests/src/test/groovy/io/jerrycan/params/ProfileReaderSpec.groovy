package io.jerrycan.params

import io.fabric8.kubernetes.api.model.SecretBuilder
import io.fabric8.kubernetes.client.utils.Serialization
import io.jerrycan.embedded.ClusterSpecification
import io.jerrycan.engine.ParamsFailure
import io.jerrycan.function.ResolvedProfile
import io.jerrycan.function.ResolvedProfile.KeyPair
import io.jerrycan.function.ResolvedProfile.KopiaServerSecret
import io.jerrycan.function.ResolvedProfile.Location
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference

class ProfileReaderSpec extends ClusterSpecification {
    def setupSpec() {
        secret('keys', 'Opaque', [id: 'the-id', key: 'the-key'])
        secret('aws', 'secrets.kanister.io/aws', [aws_access_key_id: 'a', aws_secret_access_key: 'b', role: 'c'])
        secret('aws-token', 'secrets.kanister.io/aws', [aws_session_token: 'a'])
        secret('azure', 'secrets.kanister.io/azure', [azure_storage_account_id: 'a'])
        secret('gcp', 'secrets.kanister.io/gcp', [gcp_project_id: 'a', 'service-account.json': '{}', more: 'x'])
        secret('gcp-half', 'secrets.kanister.io/gcp', [gcp_project_id: 'a'])
        secret('folder', 'secrets.kanister.io/filestore', [anything: 'a'])
        secret('empty', 'Opaque', [:])
    }

    private void secret(String name, String type, Map<String, String> data) {
        client.resource(new SecretBuilder().withNewMetadata().withName(name).withNamespace('default').endMetadata()
            .withType(type).withStringData(data).build()).create()
    }

    /** The resolved profile of that location and credential. */
    private ResolvedProfile read(Map location, Map credential, Map more = [:]) {
        def resource = client.genericKubernetesResources('cr.kanister.io/v1alpha1', 'Profile').inNamespace('default')
        def data = [apiVersion: 'cr.kanister.io/v1alpha1', kind: 'Profile', metadata: [name: 'p', namespace: 'default'], location: location] + more
        if (credential != null) {
            data.credential = credential
        }
        resource.load(new ByteArrayInputStream(Serialization.asJson(data).bytes)).create()
        try {
            return readProfile('default', 'p')
        } finally {
            resource.withName('p').delete()
        }
    }

    private ResolvedProfile readProfile(String namespace, String name) {
        new ParamsReader(client).readReferences(ActionSpec.of('backup', 'orders', ObjectReference.NONE)
            .withReferences([:], [:], Optional.of(ObjectReference.of('Profile', namespace, name)))).profile().get()
    }

    private static Map reference(String name) { [name: name, namespace: 'default'] }

    private static Map keyPair(String secret, String id = 'id', String key = 'key') {
        [type: 'keyPair', keyPair: [idField: id, secretField: key, secret: reference(secret)]]
    }

    private static Map kopia(Map more = [:]) {
        [type: 'kopia', kopiaServerSecret: [username: 'u', hostname: 'h', userPassphrase: [key: 'id', secret: reference('keys')],
                                            tlsCert: [key: 'key', secret: reference('keys')], connectOptions: [a: 1, b: '2']] + more]
    }

    def "a credential that cannot be resolved says why: #message"() {
        when:
        read([type: 's3Compliant'], credential)

        then:
        def failure = thrown(ParamsFailure)
        failure.message == message

        where:
        credential                                                 || message
        null                                                       || "CredentialType '' not supported"
        [type: 'token']                                            || "CredentialType 'token' not supported"
        [type: 'keyPair']                                          || 'KVSecret cannot be nil'
        [type: 'secret']                                           || 'Secret reference cannot be nil'
        [type: 'kopia']                                            || 'Kopia Secret reference cannot be nil'
        keyPair('keys', 'no')                                      || "Key 'no' not found in secret 'default:keys'"
        keyPair('keys', 'id', 'no')                                || "Value 'no' not found in secret 'default:keys'"
        keyPair('empty')                                           || "Key 'id' not found in secret 'default:empty'"
        keyPair('none')                                            || 'Failed to fetch the secret: could not read Secret default/none: secrets "none" not found'
        [type: 'secret', secret: reference('none')]                || 'Failed to fetch the secret: could not read Secret default/none: secrets "none" not found'
        [type: 'secret', secret: reference('keys')]                || "Unsupported type 'Opaque' for secret 'default:keys'"
        [type: 'secret', secret: reference('aws-token')]           || "Secret has an unknown field: aws_session_token in secret 'default:aws-token'; it may have aws_access_key_id, aws_secret_access_key, role"
        [type: 'secret', secret: reference('gcp-half')]            || "Missing required field service-account.json in the secret 'default:gcp-half'"
        kopia(userPassphrase: null)                                || 'Kopia Secret reference cannot be nil'
        kopia(connectOptions: [a: 'many'])                         || "connectOptions.a of the profile's kopia server is not a whole number"
    }

    def "a profile that is not there says so"() {
        when:
        readProfile(namespace, 'none')

        then:
        def failure = thrown(ParamsFailure)
        failure.message == message

        where:
        namespace | message
        'default' | 'could not fetch object name: none, namespace: default, group: cr.kanister.io, version: v1alpha1, resource: profiles: profiles.cr.kanister.io "none" not found'
        ''        | "the reference to a Profile needs a name and a namespace; it has name 'none' and namespace ''"
    }

    def "a key pair is resolved, and what was not written is empty"() {
        when:
        def profile = read([type: 's3Compliant', bucket: 'b', endpoint: 'http://minio'], keyPair('keys'), [skipSSLVerify: true])

        then:
        profile.location() == new Location('s3Compliant', 'b', 'http://minio', '', '')
        profile.credential().keyPair().get() == new KeyPair('the-id', 'the-key')
        profile.credential().type() == 'keyPair'
        profile.skipSslVerify()
    }

    def "a Secret of type #name is taken whole"() {
        expect:
        read([type: 'gcs'], [type: 'secret', secret: reference(name)]).credential().secret().get().data.size() == size

        where:
        name     | size
        'aws'    | 3
        'azure'  | 1
        'gcp'    | 3
        'folder' | 1
    }

    def "a kopia server has all its parts"() {
        expect:
        read([type: 'kopia'], kopia()).credential().kopia().get() == new KopiaServerSecret('u', 'h', 'the-id', 'the-key', [a: 1, b: 2])
    }

    def "a folder needs no credential: #credential"() {
        expect:
        read([type: 'filestore', bucket: '/data'], credential).credential().type() == ''

        where:
        credential << [null, [:], [type: '']]
    }
}
