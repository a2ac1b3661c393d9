def dump(database) {
    phase('dump') {
        kubeTsk image: 'postgres:15', command: bash("pg_dump $database")
    }
}

blueprint('orders') {
    def wipe = { database ->
        phase('wipe') {
            kubeTask image: 'postgres:15', command: bash("dropdb $database")
        }
    }
    def check = { database ->
        phase('check') {
            kubeTask image: 'postgres:15', command: bash("pg_isready -d $database")
        }
    }
    action('check') {
        check('orders')
    }
}
