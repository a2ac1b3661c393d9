package io.jerrycan.corpus

import io.jerrycan.files.BlueprintFile
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.validate.Target
import io.jerrycan.validate.ValidatorOptions
import io.jerrycan.validate.shell.Bash
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/** Validates blueprints as they are published: Kanister accepts them, and so there is no error in any. */
@Requires(value = { System.getProperty('corpus.dir') && new File(System.getProperty('corpus.dir')).directory }, reason = 'needs -Dcorpus.dir')
class CorpusValidateSpec extends Specification {
    static final FOLDER = Path.of(System.getProperty('corpus.dir', '.'))

    @Shared
    FunctionCatalog catalog = FunctionCatalog.load()

    def "no published blueprint has an error, for #target"() {
        when:
        def errors = files().collectMany { problems(it, target).findAll { it.error } }

        then:
        !files().empty
        errors*.toString() == []

        where:
        target << [Target.JERRYCAN, Target.KANISTER]
    }

    def "what is doubtful in them is told: #file"() {
        expect:
        problems(FOLDER.resolve(file), Target.JERRYCAN)*.mistake()*.id().contains(mistake)

        where:
        file                                                      | mistake
        'postgres-ha-hook__postgres-ha-hook-blueprint.yaml'       | 'constant-condition'
        'cassandra__cassandra-blueprint.yaml'                     | 'scale-to-zero'
        'aws-rds-postgres__aws-rds-postgres-dump-blueprint.yaml'  | 'unused-secret'
        'mysql__mysql-blueprint.yaml'                             | 'unchecked-secret-key'
        'couchbase__couchbase-blueprint.yaml'                     | 'undeclared-artifact'
    }

    private problems(Path file, Target target) {
        BlueprintFile.read(file, catalog, [], new ValidatorOptions(target, Bash.find())).problems()
    }

    private static List<Path> files() {
        Files.list(FOLDER).filter { it.toString() ==~ /.*\.ya?ml/ }.sorted().toList()
    }
}
