def text = 'class A { static { new File("hostile-was-here").createNewFile() } }'
new GroovyClassLoader().parseClass(text).newInstance()
