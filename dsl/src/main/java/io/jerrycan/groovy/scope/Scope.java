package io.jerrycan.groovy.scope;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import groovy.lang.GroovyObjectSupport;
import io.jerrycan.groovy.data.FileText;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.reference.NamedReference;
import io.jerrycan.groovy.reference.OpenReference;
import io.jerrycan.groovy.reference.Options;
import io.jerrycan.groovy.reference.ProfileReference;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.TimeReference;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.groovy.reference.WorkloadReference;
import io.jerrycan.source.SourcePos;

/**
 * Words that may stand anywhere: run-time values that need no phase, and helpers that make texts.
 *
 * <p>A Groovy object, because closures of libraries ask no other delegate for words that it has no method for.
 */
public abstract class Scope extends GroovyObjectSupport {
    private final Session session;

    Scope(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    /** What stands here, for messages, such as {@code an action}. */
    public abstract String where();

    @Word(usage = "statefulSet.name", help = "the StatefulSet that the action works on")
    public WorkloadReference getStatefulSet() {
        return WorkloadReference.statefulSet();
    }

    @Word(usage = "deployment.name", help = "the Deployment that the action works on")
    public WorkloadReference getDeployment() {
        return WorkloadReference.deployment();
    }

    @Word(usage = "deploymentConfig.name", help = "the DeploymentConfig that the action works on")
    public WorkloadReference getDeploymentConfig() {
        return WorkloadReference.deploymentConfig();
    }

    @Word(usage = "pvc.name", help = "the PersistentVolumeClaim that the action works on")
    public NamedReference getPvc() {
        return NamedReference.pvc();
    }

    @Word(usage = "namespace.name", help = "the Namespace that the action works on")
    public NamedReference getNamespace() {
        return NamedReference.namespace();
    }

    @Word(
            usage = "object.metadata.labels['app']",
            help =
                    "the raw object that the action works on; a dot fails at run time when there is no such key, brackets"
                            + " give nothing")
    public OpenReference getObject() {
        return OpenReference.object();
    }

    @Word(usage = "profile.location.bucket", help = "the Profile: where data goes, and with which credentials")
    public ProfileReference getProfile() {
        return new ProfileReference();
    }

    @Word(usage = "time.format('20060102-150405')", help = "when the action started")
    public TimeReference getTime() {
        return new TimeReference();
    }

    @Word(usage = "options.image", help = "an option of the ActionSet; fails at run time when it is not given")
    public Options getOptions() {
        return new Options();
    }

    @Word(usage = "option('pg-image').or('postgres:16')", help = "an option of the ActionSet by any name")
    public Reference option(String name) {
        return new Options().propertyMissing(name);
    }

    @Word(usage = "template('.StatefulSet.Name | upper')", help = "any template, without its braces")
    public Reference template(String expression) {
        return Reference.template(expression);
    }

    @Word(
            usage = "inScript('{{ toJson .Profile }}')",
            help = "text of a template, braces included, that may put a secret into a script")
    public Reference inScript(Object text) {
        if (!(text instanceof CharSequence) || Kinds.isRunTime(text)) {
            throw new Refusal(
                    "inScript(...) takes a plain text, not " + Kinds.of(text), "write login.data('key').inScript()");
        }
        return Reference.inScript(text.toString());
    }

    @Word(
            usage = "bash('''...''')",
            help = "a command that runs a script in bash and stops at its first failure; indentation is taken off")
    public Items bash(Object script) {
        return ShellCommand.bash(session, script);
    }

    @Word(usage = "file('dump.sh')", help = "the text of a file that lies beside the blueprint")
    public FileText file(String name) {
        return new FileText(session.folder().read(name), SourcePos.startOf(name));
    }

    @Word(usage = "yaml { kind 'Job'; metadata { name 'x' } }", help = "a YAML document, for KubeOps")
    public CharSequence yaml(
            @DelegatesTo(value = YamlScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> document) {
        YamlScope yaml = new YamlScope(this);
        fill(document, yaml);
        return YamlText.of(session, yaml.fields());
    }

    /** Evaluates the body of a word. */
    static Object fill(Closure<?> body, Scope inner, Object... arguments) {
        Closure<?> bound = (Closure<?>) body.clone();
        bound.setDelegate(inner);
        bound.setResolveStrategy(Closure.DELEGATE_ONLY);
        return bound.call(arguments);
    }
}
