new ProcessBuilder('touch', 'hostile-was-here').start()
