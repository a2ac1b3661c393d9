def script = new File('hostile-script')
script.text = "new hostile.Marker('x')"
run(script, new String[0])
