package io.jerrycan.blueprints

class PostgresKopiaSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        given:
        def theirs = published('examples__postgresql__blueprint-v2__postgres-blueprint-0.117.0.yaml')

        expect:
        differences(theirs, 'postgres-kopia') == []
    }

    def "password and profile stand in scripts only because a word says so"() {
        expect:
        problemsWithoutInScript('postgres-kopia') == [
            secret('12:30', "secret 'pgSecret'"),
            secret('23:70', 'profile.json'),
            secret('36:50', 'profile.json'),
            secret('46:52', 'profile.json'),
        ]
    }
}
