package io.jerrycan.source

import spock.lang.Specification

class NearestWordSpec extends Specification {

    def "the nearest word to '#word' is #nearest"() {
        expect:
        NearestWord.of(word, ['outputArtifacts', 'phases', 'kind', 'name', 'KubeExec', 'KubeExecAll']).orElse(null) == nearest

        where:
        word               || nearest
        'outputArtifact'   || 'outputArtifacts'
        'OUTPUTARTIFACTS'  || 'outputArtifacts'
        'phasse'           || 'phases'
        'phaess'           || 'phases'
        'kidn'             || 'kind'
        'kubexec'          || 'KubeExec'
        'KubeExecAl'       || 'KubeExecAll'
        'x'                || null
        'timeout'          || null
        ''                 || null
    }
}
