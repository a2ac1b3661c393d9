package io.jerrycan.location

import com.sun.net.httpserver.HttpExchange
import groovy.transform.CompileStatic

/** A server that is S3 and AWS's token service at once: it hands out keys named after the call, and takes any object. */
@CompileStatic
class TokenService extends CannedServer {

    TokenService() {
        super({ exchange -> answer(exchange as HttpExchange) })
    }

    /** The forms that token requests sent, in order. */
    List<Map<String, String>> tokenRequests() {
        bodies.findAll { it.startsWith('Action=') }.collect { form ->
            form.split('&').collectEntries { field ->
                List<String> pair = field.split('=', 2).toList()
                [pair[0], URLDecoder.decode(pair[1], 'UTF-8')]
            } as Map<String, String>
        }
    }

    private static void answer(HttpExchange exchange) {
        if (exchange.requestURI.path != '/') {
            reply(exchange, 200, '')
            return
        }
        // Who asks for a role without a signature shows a web identity.
        String action = exchange.requestHeaders.getFirst('Authorization') ? 'AssumeRole' : 'AssumeRoleWithWebIdentity'
        reply(exchange, 200, """<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>
            <Credentials><AccessKeyId>$action</AccessKeyId><SecretAccessKey>x</SecretAccessKey>
            <SessionToken>token-of-$action</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
            </${action}Result></${action}Response>""")
    }
}
