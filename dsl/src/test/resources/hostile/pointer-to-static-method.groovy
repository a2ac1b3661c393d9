def run = Runtime.runtime.&exec
run('touch hostile-was-here')
