package io.jerrycan.blueprints

class MysqlSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        given:
        def theirs = published('mysql__mysql-blueprint.yaml')

        expect:
        differences(theirs, 'mysql') == []
    }

    def "password and profile stand in scripts only because a word says so"() {
        expect:
        problemsWithoutInScript('mysql') == [
            secret('13:34', "secret 'mysqlSecret'"),
            secret('14:182', 'profile.json'),
            secret('26:34', "secret 'mysqlSecret'"),
            secret('27:50', 'profile.json'),
            secret('36:52', 'profile.json'),
        ]
    }
}
