def name = 'execute'
def run = 'touch hostile-was-here'.&"$name"
run()
