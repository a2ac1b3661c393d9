blueprint('texts') {
    action('backup') {
        phase('dump') {
            kubeTask image: 'both \' and " and \\ and $x and \t tab and \r return and \u200b and é and 😀',
                     command: bash("""
                         if [ "\$a" = '${statefulSet.name}' ]; then

                           echo '''three''' \"\"\"three\"\"\" \\ \u0020
                         \ttab="${statefulSet.namespace}"
                         fi
                     """)
        }

        phase('blanks') {
            kubeTask image: 'x',
                     command: ['bash', '-o', 'errexit', '-o', 'pipefail', '-c', '''\
first
  \u0020
last \'\'\'three\'\'\' \\ $x
''']
        }

        phase('words') {
            kubeTask image: 'x',
                     command: ['sh', '-c', '''\
                         one
                           two'''.stripIndent()]
        }

        phase('numbers') {
            kubeTask image: 'x',
                     command: [1, -2.5, 3000000000, 12345678901234567890g, true, '', "${statefulSet.name}!"],
                     podOverride: [a: [], b: [:], 'in': [[1], [c: 'd']]]
        }
    }
}
