package io.jerrycan.blueprints

class PublishedSetSpec extends PublishedSpecification {
    static final PUBLISHED = [
        'aws-rds-aurora-snap'  : 'aws-rds-aurora-mysql__aws-rds-aurora-snap-blueprint.yaml',
        'aws-rds-postgres-dump': 'aws-rds-postgres__aws-rds-postgres-dump-blueprint.yaml',
        'aws-rds-postgres-snap': 'aws-rds-postgres__aws-rds-postgres-snap-blueprint.yaml',
        cassandra              : 'cassandra__cassandra-blueprint.yaml',
        k8ssandra              : 'k8ssandra__k8ssandra-blueprint.yaml',
        'mongodb-restic'       : 'mongodb-restic__mongodb-restic-blueprint.yaml',
        mysql                  : 'mysql__mysql-blueprint.yaml',
        'mysql-kopia'          : 'examples__mysql__blueprint-v2__mysql-blueprint-0.117.0.yaml',
        'postgres-kopia'       : 'examples__postgresql__blueprint-v2__postgres-blueprint-0.117.0.yaml',
        'postgres-start-stop'  : 'postgres__postgres-start-stop-blueprint.yaml',
    ]

    def "#name compiles without an error"() {
        expect:
        blueprint(name).metadata().name()

        where:
        name << PUBLISHED.keySet()
    }

    def "all of them together take at most half the lines"() {
        given:
        def published = PUBLISHED.values().collect { publishedText(it) }

        expect:
        PUBLISHED.keySet().sum { lines(it) } * 2 <= published.sum { it.readLines().size() }
    }
}
