def run = 'touch hostile-was-here'.&execute
run()
