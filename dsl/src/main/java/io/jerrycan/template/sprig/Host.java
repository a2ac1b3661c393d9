package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What sprig's functions may see of the world around a template. Nothing but the time, unless told otherwise: a template then
 * gives the same in a controller and on a laptop, and cannot read its process's environment.
 *
 * @param clock the present time, and the zone that Go calls Local
 * @param environment the value of an environment variable, null or empty if it is not set
 * @param resolver an address of a host name
 */
public record Host(Clock clock, Optional<UnaryOperator<String>> environment, Optional<UnaryOperator<String>> resolver) {
    /** The present time in UTC, no environment, no DNS. */
    public static final Host HERMETIC = new Host(Clock.systemUTC(), Optional.empty(), Optional.empty());

    public Host withClock(Clock clock) {
        return new Host(clock, environment, resolver);
    }

    /** Allows {@code env} and {@code expandenv}, such as with {@code System::getenv}. */
    public Host withEnvironment(UnaryOperator<String> environment) {
        return new Host(clock, Optional.of(environment), resolver);
    }

    /** Allows {@code getHostByName}. */
    public Host withResolver(UnaryOperator<String> resolver) {
        return new Host(clock, environment, Optional.of(resolver));
    }

    String variable(String name) {
        UnaryOperator<String> variables = environment.orElseThrow(() -> new FunctionError(
                "templates cannot read environment variables here; the program that renders them must allow it with"
                        + " Host.withEnvironment"));
        return Optional.ofNullable(variables.apply(name)).orElse("");
    }

    String address(String name) {
        UnaryOperator<String> addresses = resolver.orElseThrow(() -> new FunctionError(
                "templates cannot look up host names here; the program that renders them must allow it with"
                        + " Host.withResolver"));
        return Optional.ofNullable(addresses.apply(name))
                .orElseThrow(() -> new FunctionError("no address found for host " + name));
    }
}
