'touch hostile-was-here'.invokeMethod('execute', null)
