package io.jerrycan.security

/** Pods that differ from one that every level allows in one thing each. */
class PodSamples {
    private static Map pod(Closure change) {
        def pod = [
            apiVersion: 'v1', kind: 'Pod', metadata: [name: 'p', annotations: [:]],
            spec      : [
                securityContext: [runAsNonRoot: true, seccompProfile: [type: 'RuntimeDefault']],
                volumes        : [],
                initContainers : [container('i')],
                containers     : [container('c')]]]
        change.resolveStrategy = Closure.DELEGATE_FIRST
        change.delegate = [pod: pod, spec: pod.spec, context: pod.spec.securityContext, first: pod.spec.containers[0],
                           own: pod.spec.containers[0].securityContext, init: pod.spec.initContainers[0].securityContext]
        change()
        pod
    }

    private static Map container(String name) {
        [name: name, image: 'x', securityContext: [allowPrivilegeEscalation: false, capabilities: [drop: ['ALL']]]]
    }

    private static final Map<String, Closure> CHANGES = [
        'nothing'                         : { },
        'hostNetwork'                     : { spec.hostNetwork = true },
        'no hostNetwork'                  : { spec.hostNetwork = false },
        'hostPID'                         : { spec.hostPID = true },
        'hostIPC'                         : { spec.hostIPC = true },
        'hostUsers'                       : { spec.hostUsers = false },
        'privileged'                      : { own.privileged = true; own.remove('allowPrivilegeEscalation') },
        'privileged init container'       : { init.privileged = true; init.remove('allowPrivilegeEscalation') },
        'not privileged'                  : { own.privileged = false },
        'added NET_BIND_SERVICE'          : { own.capabilities.add = ['NET_BIND_SERVICE'] },
        'added CHOWN'                     : { own.capabilities.add = ['CHOWN'] },
        'added NET_RAW'                   : { own.capabilities.add = ['NET_RAW'] },
        'added SYS_ADMIN'                 : { own.capabilities.add = ['SYS_ADMIN'] },
        'added all'                       : { own.capabilities.add = ['ALL'] },
        'dropped NET_RAW only'            : { own.capabilities.drop = ['NET_RAW'] },
        'dropped more than all'           : { own.capabilities.drop = ['NET_RAW', 'ALL'] },
        'dropped nothing'                 : { own.remove('capabilities') },
        'init container dropped nothing'  : { init.remove('capabilities') },
        'hostPath'                        : { spec.volumes << [name: 'v', hostPath: [path: '/']] },
        'emptyDir'                        : { spec.volumes << [name: 'v', emptyDir: [:]] },
        'claim'                           : { spec.volumes << [name: 'v', persistentVolumeClaim: [claimName: 'd']] },
        'secret volume'                   : { spec.volumes << [name: 'v', secret: [secretName: 's']] },
        'configMap volume'                : { spec.volumes << [name: 'v', configMap: [name: 's']] },
        'projected volume'                : { spec.volumes << [name: 'v', projected: [sources: []]] },
        'downwardAPI volume'              : { spec.volumes << [name: 'v', downwardAPI: [items: []]] },
        'csi volume'                      : { spec.volumes << [name: 'v', csi: [driver: 'd']] },
        'ephemeral volume'                : { spec.volumes << [name: 'v', ephemeral: [volumeClaimTemplate: [spec: [accessModes: ['ReadWriteOnce']]]]] },
        'nfs volume'                      : { spec.volumes << [name: 'v', nfs: [server: 's', path: '/']] },
        'iscsi volume'                    : { spec.volumes << [name: 'v', iscsi: [targetPortal: 'p', iqn: 'i', lun: 0]] },
        'gitRepo volume'                  : { spec.volumes << [name: 'v', gitRepo: [repository: 'r']] },
        'image volume'                    : { spec.volumes << [name: 'v', image: [reference: 'r']] },
        'hostPort'                        : { first.ports = [[containerPort: 80, hostPort: 80]] },
        'hostPort 0'                      : { first.ports = [[containerPort: 80, hostPort: 0]] },
        'probe of another host'           : { first.livenessProbe = [httpGet: [port: 80, host: '10.0.0.1']] },
        'probe of its own'                : { first.livenessProbe = [httpGet: [port: 80]] },
        'TCP probe of another host'       : { first.startupProbe = [tcpSocket: [port: 80, host: 'x']] },
        'hook of another host'            : { first.lifecycle = [preStop: [httpGet: [port: 80, host: '127.0.0.1']]] },
        'hook of its own'                 : { first.lifecycle = [postStart: [exec: [command: ['true']]]] },
        'AppArmor unconfined'             : { own.appArmorProfile = [type: 'Unconfined'] },
        'AppArmor of the pod unconfined'  : { context.appArmorProfile = [type: 'Unconfined'] },
        'AppArmor of the runtime'         : { own.appArmorProfile = [type: 'RuntimeDefault'] },
        'AppArmor of the node'            : { own.appArmorProfile = [type: 'Localhost', localhostProfile: 'p'] },
        'AppArmor annotation unconfined'  : { pod.metadata.annotations['container.apparmor.security.beta.kubernetes.io/c'] = 'unconfined' },
        'AppArmor annotation default'     : { pod.metadata.annotations['container.apparmor.security.beta.kubernetes.io/c'] = 'runtime/default' },
        'AppArmor annotation of the node' : { pod.metadata.annotations['container.apparmor.security.beta.kubernetes.io/c'] = 'localhost/p' },
        'SELinux container_t'             : { own.seLinuxOptions = [type: 'container_t', level: 's0'] },
        'SELinux container_engine_t'      : { own.seLinuxOptions = [type: 'container_engine_t'] },
        'SELinux spc_t'                   : { own.seLinuxOptions = [type: 'spc_t'] },
        'SELinux spc_t of the pod'        : { context.seLinuxOptions = [type: 'spc_t'] },
        'SELinux user'                    : { own.seLinuxOptions = [user: 'u'] },
        'SELinux role'                    : { own.seLinuxOptions = [role: 'r'] },
        'procMount unmasked'              : { own.procMount = 'Unmasked' },
        'procMount default'               : { own.procMount = 'Default' },
        'seccomp unconfined'              : { own.seccompProfile = [type: 'Unconfined'] },
        'seccomp of the pod unconfined'   : { context.seccompProfile = [type: 'Unconfined'] },
        'seccomp of the node'             : { context.seccompProfile = [type: 'Localhost', localhostProfile: 'p'] },
        'no seccomp'                      : { context.remove('seccompProfile') },
        'seccomp of one container only'   : { context.remove('seccompProfile'); own.seccompProfile = [type: 'RuntimeDefault'] },
        'seccomp of each container'       : { context.remove('seccompProfile'); [own, init]*.seccompProfile = [type: 'RuntimeDefault'] },
        'safe sysctl'                     : { context.sysctls = [[name: 'net.ipv4.tcp_syncookies', value: '1']] },
        'newer safe sysctl'               : { context.sysctls = [[name: 'net.ipv4.tcp_rmem', value: '1']] },
        'unsafe sysctl'                   : { context.sysctls = [[name: 'kernel.msgmax', value: '1']] },
        'hostProcess'                     : { context.windowsOptions = [hostProcess: true] },
        'hostProcess of a container'      : { own.windowsOptions = [hostProcess: true] },
        'escalation'                      : { own.allowPrivilegeEscalation = true },
        'escalation not said'             : { own.remove('allowPrivilegeEscalation') },
        'escalation of an init container' : { init.remove('allowPrivilegeEscalation') },
        'root not said'                   : { context.remove('runAsNonRoot') },
        'root of the pod'                 : { context.runAsNonRoot = false },
        'root of a container'             : { own.runAsNonRoot = false },
        'no root of each container'       : { context.remove('runAsNonRoot'); [own, init]*.runAsNonRoot = true },
        'no root of one container only'   : { context.remove('runAsNonRoot'); own.runAsNonRoot = true },
        'user 0 of the pod'               : { context.runAsUser = 0 },
        'user 0 of a container'           : { own.runAsUser = 0 },
        'user 1000'                       : { context.runAsUser = 1000; own.runAsUser = 1001 },
        'Windows'                         : { spec.os = [name: 'windows']; context.remove('seccompProfile'); [own, init]*.remove('capabilities'); [own, init]*.remove('allowPrivilegeEscalation') },
        'Linux by name'                   : { spec.os = [name: 'linux']; own.remove('capabilities') },
    ]

    static Map<String, Map> all() { CHANGES.collectEntries { name, change -> [name, pod(change)] } }
}
