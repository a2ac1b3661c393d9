package io.jerrycan.template.sprig

import java.security.cert.CertificateFactory
import java.security.cert.X509Certificate
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import spock.lang.Specification

class CryptoSpec extends Specification implements Rendering {
    private static final NOW = Instant.parse('2021-03-04T05:06:07Z')
    private static final Host HOST = Host.HERMETIC.withClock(Clock.fixed(NOW, ZoneOffset.UTC))

    def "what Kanister's filter refuses is refused in its words: #template"() {
        expect:
        failure("{{ $template }}") == "sprig usage of '$usage' is not allowed by kanister as it is not FIPS compatible"

        where:
        template                                        || usage
        'derivePassword 1 "long" "pass" "user" "site"'  || 'derivePassword'
        'bcrypt "x"'                                    || 'bcrypt'
        'htpasswd "u" "p"'                              || 'htpasswd'
        'genPrivateKey "dsa"'                           || 'genPrivateKey for dsa'
        'genPrivateKey ""'                              || 'genPrivateKey for '
    }

    def "#template fails"() {
        expect:
        failure("{{ $template }}") == message

        where:
        template                                                || message
        'genSelfSignedCert "a" (list "x") nil 1'                || 'error parsing ip: x'
        'genSelfSignedCert "a" (list 1) nil 1'                  || 'error parsing ip: 1 is not a string'
        'genSelfSignedCert "a" nil (list 1) 1'                  || 'error processing alternate dns name: 1 is not a string'
        'genCAWithKey "a" 1 "x"'                                || 'parsing private key: no PEM data in input'
        'buildCustomCert "!" "x"'                               || 'unable to decode base64 certificate'
        'buildCustomCert "eA==" "!"'                            || 'unable to decode base64 private key'
        'buildCustomCert "eA==" "eA=="'                         || 'unable to decode certificate'
        'decryptAES "k" "!!!"'                                  || 'illegal base64 data at input byte 0'
        'decryptAES "k" "YQ=="'                                 || 'the text is too short for a result of encryptAES'
        'encryptAES "k" "secret" | decryptAES "other"'          || 'the text is no result of encryptAES with this password'
    }

    def "a certificate is wanted where one is"() {
        expect:
        failure('{{ genSignedCert "a" nil nil 1 "x" }}').contains('sprig.certificate')
    }

    def "a key of type #type is PEM"() {
        expect:
        def lines = render("{{ genPrivateKey \"$type\" }}").readLines()
        lines.first() == "-----BEGIN $name-----"
        lines.last() == "-----END $name-----"
        lines.drop(1).dropRight(1).every { it ==~ /[A-Za-z0-9+\/=]{1,64}/ }

        where:
        type      || name
        'rsa'     || 'RSA PRIVATE KEY'
        'ecdsa'   || 'EC PRIVATE KEY'
        'ed25519' || 'PRIVATE KEY'
    }

    def "a text comes back from encryption with its password, of which the first 32 bytes count"() {
        expect:
        render('{{ encryptAES "k" "héllo" | decryptAES "k" }} {{ encryptAES "k" "0123456789abcdef" | b64dec | len }}') == 'héllo 48'
        render('{{ encryptAES (repeat 40 "k") "x" | decryptAES (repeat 32 "k") }}|{{ encryptAES "k" "" }}|{{ decryptAES "k" "" }}') == 'x||'
    }

    def "a text that Go's sprig encrypted is decrypted"() {
        expect:
        render('{{ decryptAES "secretkey" "eClRokOO/epCTYbnAFO+pQv9D+ApzNWcViiqkE5tBWI=" }}') == 'plaintext'
    }

    def "an authority signs certificates for names and addresses"() {
        given:
        def parts = render('{{ $ca := genCA "my ca" 365 }}{{ $ca.Cert }}@' +
            '{{ (genSignedCert "host" (list "10.0.0.1" "::1") (list "a.b" "c") 10 $ca).Cert }}', [:], HOST).split('@')
        def (ca, host) = parts.collect { certificate(it) }

        expect:
        ca.subjectX500Principal.name == 'CN=my ca'
        ca.issuerX500Principal == ca.subjectX500Principal
        ca.basicConstraints >= 0
        ca.notBefore.toInstant() == NOW
        ca.notAfter.toInstant() == NOW + Duration.ofDays(365)
        ca.keyUsage.toList().indexed().findAll { it.value }.keySet() == [0, 2, 5] as Set

        and:
        host.subjectX500Principal.name == 'CN=host'
        host.verify(ca.publicKey) == null
        host.basicConstraints == -1
        host.notAfter.toInstant() == NOW + Duration.ofDays(10)
        host.subjectAlternativeNames*.last() as Set == ['a.b', 'c', '10.0.0.1', '0:0:0:0:0:0:0:1'] as Set
        host.extendedKeyUsage == ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']
    }

    def "a certificate signs itself with a key of type #type"() {
        given:
        def template = "{{ \$k := genPrivateKey \"$type\" }}{{ with genSelfSignedCertWithKey \"self\" nil nil 1 \$k }}{{ .Cert }}@{{ eq .Key \$k }}{{ end }}"
        def parts = render(template).split('@')
        def certificate = certificate(parts[0])

        expect:
        certificate.verify(certificate.publicKey) == null
        certificate.sigAlgName == algorithm
        certificate.subjectAlternativeNames == null
        parts[1] == 'true'

        where:
        type      || algorithm
        'rsa'     || 'SHA256withRSA'
        'ecdsa'   || 'SHA256withECDSA'
        'ed25519' || 'Ed25519'
    }

    def "a user's own certificate signs, too"() {
        given:
        def parts = render('{{ $ca := genCAWithKey "own" 9 (genPrivateKey "ecdsa") }}{{ $own := buildCustomCert ($ca.Cert | b64enc) ($ca.Key | b64enc) }}' +
            '{{ $own.Cert }}@{{ (genSignedCertWithKey "host" nil nil 9 $own (genPrivateKey "ecdsa")).Cert }}').split('@')

        expect:
        certificate(parts[1]).verify(certificate(parts[0]).publicKey) == null
    }

    private static X509Certificate certificate(String pem) {
        CertificateFactory.getInstance('X.509').generateCertificate(new ByteArrayInputStream(pem.bytes)) as X509Certificate
    }
}
