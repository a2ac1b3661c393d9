package io.jerrycan.stdlib

import io.jerrycan.function.FunctionCatalog
import spock.lang.Specification

class CatalogSpec extends Specification {

    def "every function is on the class path, says what it does and what each argument is for"() {
        when:
        def functions = FunctionCatalog.load().all()

        then:
        functions*.name() == ['KubeExec', 'KubeExecAll', 'KubeOps', 'KubeTask', 'MultiContainerRun', 'PrepareData', 'ScaleWorkload', 'Wait', 'WaitV2']
        functions.every { it.help() }
        functions.every { function -> function.arguments().every { it.help() } }
    }

    def "the arguments of #name are #required, then optionally #optional"() {
        given:
        def function = FunctionCatalog.load().find(name).get()

        expect:
        function.arguments().findAll { it.required() }*.name() as Set == required as Set
        function.arguments().findAll { !it.required() }*.name() as Set == optional as Set

        where:
        name                | required                                                                      | optional
        'KubeExec'          | ['namespace', 'pod', 'command']                                               | ['container']
        'KubeExecAll'       | ['namespace', 'pods', 'containers', 'command']                                | []
        'KubeTask'          | ['image', 'command']                                                          | ['namespace', 'podOverride', 'podAnnotations', 'podLabels']
        'MultiContainerRun' | ['backgroundImage', 'backgroundCommand', 'outputImage', 'outputCommand']      | ['namespace', 'initImage', 'initCommand', 'sharedVolumeMedium', 'sharedVolumeSizeLimit', 'sharedVolumeDir',
             'podOverride', 'podAnnotations', 'podLabels']
        'PrepareData'       | ['namespace', 'image', 'command']                                             | ['volumes', 'serviceaccount', 'failOnError', 'podOverride', 'podAnnotations', 'podLabels']
        'ScaleWorkload'     | ['replicas']                                                                  | ['namespace', 'name', 'kind', 'waitForReady']
        'Wait'              | ['timeout', 'conditions']                                                     | []
        'WaitV2'            | ['timeout', 'conditions']                                                     | []
        'KubeOps'           | ['operation']                                                                 | ['namespace', 'spec', 'objectReference']
    }

    def "what Kanister has besides is known by its arguments, and no function is in both lists"() {
        given:
        def catalog = FunctionCatalog.load()
        def listed = FunctionCatalog.getResourceAsStream('kanister-functions.txt').readLines().findAll { it =~ /^\w/ }*.takeBefore(':')

        expect:
        listed.intersect(catalog.names()) == []
        catalog.knownNames() == (listed + catalog.names()) as SortedSet
        catalog.find('RestoreData').empty
        catalog.known('RestoreData').get().arguments().findAll { it.required() }*.name() == ['namespace', 'image', 'backupArtifactPrefix']
        catalog.known('RestorData').empty
    }
}
