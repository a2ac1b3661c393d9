package io.jerrycan.convert

import io.jerrycan.groovy.Functions
import spock.lang.Specification

/** {@code -Dconvert.random=N} for more; {@code -Dconvert.seed=N} starts elsewhere. */
class RandomBlueprintSpec extends Specification {
    static final int COUNT = Integer.getInteger('convert.random', 60)
    static final long SEED = Long.getLong('convert.seed', 1)

    def "whatever its texts hold, a blueprint comes back equal"() {
        given:
        def converter = new GroovyConverter(Functions.CATALOG)

        when:
        def wrong = (SEED..<SEED + COUNT).findResults { seed ->
            try {
                converter.convert(new RandomBlueprints(seed).next())
                null
            } catch (Exception e) {
                "seed $seed: $e"
            }
        }

        then:
        wrong == []
    }
}
