package io.jerrycan.canary

import groovy.transform.TupleConstructor

/** One function with secret values in its hands. */
@TupleConstructor(defaults = true)
class CanaryScenario {
    String function
    String name

    /** Manifests beside the secrets. */
    String given

    /** The action, as YAML; {@code NS} is its namespace. */
    String action

    /** What the run says when it does what the scenario is about. */
    String says

    /** Further flags of the command. */
    List<String> flags = []

    /** Secrets that it creates. */
    List<String> made = []
}
