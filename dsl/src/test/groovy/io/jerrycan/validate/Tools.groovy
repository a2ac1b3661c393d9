package io.jerrycan.validate

/** Programs that specs drive for real. In CI all of them are there, so that no spec is left out without a word. */
class Tools {
    static boolean has(String program) {
        System.getenv('CI') || System.getenv('PATH').split(File.pathSeparator).any { new File(it, program).canExecute() }
    }
}
