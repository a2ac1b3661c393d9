package io.jerrycan.bench;

/** Blueprints and templates of any size. Each phase reads the output of the one before. */
final class Sources {
    private Sources() {}

    static String groovy(int phases) {
        StringBuilder text = new StringBuilder("blueprint('bench') {\n    action('act') {\n        def app = statefulSet\n");
        for (int i = 0; i < phases; i++) {
            text.append("        def p").append(i).append(" = phase('p").append(i).append("') {\n")
                    .append("            kubeExec(namespace: app.namespace, pod: app.pod(0), command: ['dump', \"${app.name}\"")
                    .append(i == 0 ? "" : ", p" + (i - 1) + ".output('path')")
                    .append("])\n        }\n");
        }
        return text.append("    }\n}\n").toString();
    }

    static String yaml(int phases) {
        StringBuilder text = new StringBuilder("apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata:\n  name: bench\n")
                .append("actions:\n  act:\n    phases:\n");
        for (int i = 0; i < phases; i++) {
            text.append("    - func: KubeExec\n      name: p").append(i)
                    .append("\n      args:\n        namespace: '{{ .StatefulSet.Namespace }}'\n")
                    .append("        pod: '{{ index .StatefulSet.Pods 0 }}'\n        command:\n        - dump\n        - '")
                    .append(i == 0 ? "x" : "{{ .Phases.p" + (i - 1) + ".Output.path }}").append("'\n");
        }
        return text.toString();
    }

    static String template(int phases) {
        return "{{ if .Phases }}{{ .Phases.dump.Output.path | upper | quote }}{{ end }}/x\n".repeat(phases);
    }
}
