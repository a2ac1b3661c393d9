package io.jerrycan.location

import io.jerrycan.location.ProfileJson.KeyPair
import io.jerrycan.location.ProfileJson.Location
import io.jerrycan.location.ProfileJson.OtherCredential
import io.jerrycan.location.ProfileJson.TypedSecret
import spock.lang.Specification

class ProfileJsonReaderSpec extends Specification {

    def "what is wrong is named, and the JSON is not quoted"() {
        when:
        ProfileJsonReader.read(json)

        then:
        LocationFailure refused = thrown()
        refused.message == message
        refused.cause == null

        where:
        json                                                       || message
        ''                                                         || 'profile: expected a JSON object'
        '[]'                                                       || 'profile: expected a JSON object'
        '"s3cret"'                                                 || 'profile: expected a JSON object'
        's3cret'                                                   || 'profile: not valid JSON at line 1, column 1; check its quoting'
        '{"Credential":\n {"KeyPair": s3cret}}'                    || 'profile: not valid JSON at line 2, column 14; check its quoting'
        '{} {"s3cret":1}'                                          || 'profile: not valid JSON at line 1, column 4; check its quoting'
        '{}'                                                       || 'profile.location.type is missing'
        '{"Location":{"type":""}}'                                 || 'profile.location.type is missing'
        '{"Location":"s3cret"}'                                    || 'profile.location must be an object'
        '{"Location":{"type":1}}'                                  || 'profile.location.type must be a string'
        '{"Location":{"type":"t","bucket":["s3cret"]}}'            || 'profile.location.bucket must be a string'
        '{"Location":{"type":"t"},"SkipSSLVerify":"s3cret"}'       || 'profile.skipSSLVerify must be true or false'
        credential('"Type":"keyPair"')                             || 'profile.credential.keyPair.ID is missing'
        credential('"Type":"keyPair","KeyPair":null')              || 'profile.credential.keyPair.ID is missing'
        credential('"Type":"keyPair","KeyPair":{"ID":"i"}')        || 'profile.credential.keyPair.secret is missing'
        credential('"Type":"keyPair","KeyPair":{"ID":"i","Secret":{}}') || 'profile.credential.keyPair.secret must be a string'
        credential('"Type":"secret"')                              || 'profile.credential.secret.type is missing'
        credential('"Type":"secret","Secret":{"data":{"k":"s!cret"}}') || 'profile.credential.secret.data.k must be base64'
        credential('"Type":"secret","Secret":{"data":{"k":[]}}')   || 'profile.credential.secret.data.k must be a string'
    }

    def "a profile is read as toJson writes it"() {
        expect:
        ProfileJsonReader.read('''
            {"Location":{"type":"s3Compliant","bucket":"b","endpoint":"e","prefix":"p","region":"r"},
             "Credential":{"Type":"keyPair","KeyPair":{"ID":"i","Secret":"s"},"Secret":null,"KopiaServerSecret":null},
             "SkipSSLVerify":true}''') ==
                new ProfileJson(new Location('s3Compliant', 'b', 'e', 'p', 'r'), new KeyPair('i', 's'), true)
    }

    def "keys match in any case, the last one wins, unknown ones and null are passed over"() {
        expect:
        ProfileJsonReader.read('''
            {"LOCATION":{"Type":"x","TYPE":"filestore","bucket":"/b","later":{"a":[1]},"endpoint":null},
             "credential":null,"skipsslverify":null}''') ==
                new ProfileJson(new Location('filestore', '/b', '', '', ''), new OtherCredential(''), false)
    }

    def "the data of a typed secret is decoded"() {
        when:
        def read = ProfileJsonReader.read(credential('''"type":"secret","secret":{"type":"secrets.kanister.io/aws",
            "metadata":{"name":"n","namespace":"ns"},"data":{"aws_access_key_id":"aWQ=","role":null}}'''))

        then:
        read.credential() ==
                new TypedSecret('ns:n', 'secrets.kanister.io/aws', [aws_access_key_id: 'id', role: ''])
    }

    def "the kopia credential of a profile is recognised, not read"() {
        expect:
        ProfileJsonReader.read(credential('"Type":"kopia","KopiaServerSecret":{"Password":"p"}')).credential() ==
                new OtherCredential('kopia')
    }

    def "no text of a profile shows a secret"() {
        when:
        def pair = ProfileJsonReader.read(credential('"Type":"keyPair","KeyPair":{"ID":"s3cret1","Secret":"s3cret2"}'))
        def typed = ProfileJsonReader.read(credential('''"Type":"secret","Secret":{"type":"t",
            "metadata":{"name":"n"},"data":{"key":"czNjcmV0"}}'''))

        then:
        pair.toString().contains('credential=KeyPair[***]')
        typed.toString().contains('credential=TypedSecret[name=:n, type=t]')
        !(pair.toString() + typed).contains('s3cret')
    }

    private static String credential(String fields) {
        """{"Location":{"type":"t"},"Credential":{$fields}}"""
    }
}
