package io.jerrycan.scenario

import io.jerrycan.cli.MortalJerrycan
import spock.lang.Shared

/** A spec that starts the program in processes of its own, whose cluster outlives them. */
abstract class ProcessSpecification extends WorldSpecification {
    @Shared
    JavaProgram program

    def setupSpec() { program = new JavaProgram(folder, main()) }

    /** The class to start; one that dies on demand, unless a spec needs the program itself. */
    String main() { MortalJerrycan.name }
}
