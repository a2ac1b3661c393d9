package io.jerrycan.function

import io.jerrycan.model.Value
import spock.lang.Specification

class FunctionCatalogSpec extends Specification {

    def "two functions with one name are refused, and both classes are named"() {
        when:
        FunctionCatalog.of(new Greet(), new Impostor())

        then:
        def e = thrown(IllegalStateException)
        e.message == "two functions are called Greet: $Greet.name and $Impostor.name; only one may be on the class path"
    }

    def "an argument of a type that no YAML can give is refused, and the component is named"() {
        when:
        FunctionCatalog.of(new TakesFile())

        then:
        def e = thrown(IllegalArgumentException)
        e.message == "${TakesFile.Args.name}.file: an argument cannot be a java.io.File"
    }

    def "two arguments that answer to one name are refused"() {
        when:
        FunctionCatalog.of(new Twins())

        then:
        def e = thrown(IllegalArgumentException)
        e.message == "${Twins.Args.name}: two arguments are called like 'statsMode' or its alias"
    }

    def "only an unrendered argument is a Value"() {
        when:
        FunctionCatalog.of(new HalfRaw())

        then:
        def e = thrown(IllegalArgumentException)
        e.message == "${HalfRaw.Args.name}.conditions: @Unrendered and the type Value go together"
    }

    def "a class without a record of arguments is refused"() {
        when:
        FunctionCatalog.of({ args, context -> Outputs.NONE } as BlueprintFunction)

        then:
        def e = thrown(IllegalArgumentException)
        e.message.endsWith('has no method run(<a record>, FunctionContext)')
    }

    def "functions are found by their exact name"() {
        given:
        def catalog = FunctionCatalog.of(new Greet())

        expect:
        catalog.find('Greet').get().function() instanceof Greet
        catalog.find('greet').empty
        catalog.names() == ['Greet'] as SortedSet
        catalog.all()*.name() == ['Greet']
    }

    def "a description says what the record declares"() {
        given:
        def greet = FunctionCatalog.of(new Greet()).find('Greet').get()

        expect:
        greet.help() == 'greets somebody'
        greet.arguments()*.name() == ['whom', 'times', 'loud', 'words', 'labels', 'more', 'target', 'targets', 'raw']
        greet.arguments()*.type()*.word() == [
            'text', 'whole number', 'true or false', 'list of texts', 'map of texts', 'map',
            'map with name, namespace', 'list of maps with name, namespace', 'anything']
        greet.arguments()*.required() == [true] + [false] * 8
        greet.arguments()*.unrendered() == [false] * 8 + [true]
    }

    def "an argument says what it is for and answers to its alias"() {
        given:
        def times = FunctionCatalog.of(new Greet()).find('Greet').get().argument('count').get()

        expect:
        times == new ArgumentDescription('times', Optional.of('count'), 'how often', '1', PlainType.WHOLE, false, false)
    }

    static class Impostor extends Greet {
        @Override
        String name() { 'Greet' }
    }

    static class TakesFile implements BlueprintFunction<Args> {
        record Args(File file) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    static class Twins implements BlueprintFunction<Args> {
        record Args(String mode, @Alias('mode') String statsMode) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    static class HalfRaw implements BlueprintFunction<Args> {
        record Args(Value conditions) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }
}
