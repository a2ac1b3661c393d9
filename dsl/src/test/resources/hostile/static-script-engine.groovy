def e = new javax.script.ScriptEngineManager().getEngineByName('groovy')
e.eval("new File('hostile-was-here').createNewFile()")
