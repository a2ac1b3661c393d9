new Socket('localhost', 55555).close()
