package io.jerrycan.blueprints

class MysqlKopiaSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        given:
        def theirs = published('examples__mysql__blueprint-v2__mysql-blueprint-0.117.0.yaml')

        expect:
        differences(theirs, 'mysql-kopia') == []
    }

    def "password and profile stand in scripts only because a word says so"() {
        expect:
        problemsWithoutInScript('mysql-kopia') == [
            secret('14:33', "secret 'mysqlSecret'"),
            secret('19:66', 'profile.json'),
            secret('31:50', 'profile.json'),
            secret('33:33', "secret 'mysqlSecret'"),
            secret('44:52', 'profile.json'),
        ]
    }
}
