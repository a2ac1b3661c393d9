package io.jerrycan.yaml

import spock.lang.Specification

class ProfileYamlSpec extends Specification {
    static final String HEAD = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Profile
        metadata:
          name: s3
        '''.stripIndent()

    def "a misspelt type is told with the nearest right one"() {
        given:
        def file = HEAD + '''\
            location: {type: s3compliant, bukket: b}
            credential: {type: keypair, keyPair: {secret: login}}
            skipSSLVerify: "true"
            '''.stripIndent()

        expect:
        ProfileYaml.parse('s3.yaml', file).problems()*.toString() == [
            "s3.yaml:5:18 warning: unknown location type 's3compliant'; did you mean 's3Compliant'?",
            "s3.yaml:5:31 warning: unknown field 'bukket'; did you mean 'bucket'?",
            "s3.yaml:6:20 unknown credential type 'keypair'; did you mean 'keyPair'?",
            "s3.yaml:6:47 'secret' must be a map, not text",
            "s3.yaml:7:17 'skipSSLVerify' must be true or false, not text; write it without quotes"]
    }

    def "a Profile survives a round trip: #what"() {
        given:
        def parsed = ProfileYaml.parse('s3.yaml', HEAD + body.stripIndent())

        expect:
        parsed.problems() == []
        ProfileYaml.write(parsed.resources().first()) == HEAD + body.stripIndent()
        ProfileYaml.parse('api', ProfileYaml.toValue(parsed.resources().first()).toJava()).orThrow() == parsed.resources()

        where:
        what         | body
        'key pair'   | '''\
            location:
              type: s3Compliant
              bucket: b
              endpoint: https://s3.example.org
              prefix: p
              region: eu-west-1
            credential:
              type: keyPair
              keyPair:
                idField: id
                secretField: secret
                secret:
                  apiVersion: v1
                  kind: Secret
                  name: login
                  namespace: kanister
            skipSSLVerify: true
            '''
        'secret'     | '''\
            location:
              type: gcs
              bucket: b
            credential:
              type: secret
              secret:
                name: login
                namespace: kanister
            '''
        'kopia'      | '''\
            location:
              type: kopia
            credential:
              type: kopia
              kopiaServerSecret:
                username: u
                hostname: h
                userPassphrase:
                  key: k
                  secret:
                    name: login
                tlsCert:
                  key: c
                  secret:
                    name: cert
                connectOptions:
                  cache: 1
            '''
        'nothing'    | ''
    }
}
