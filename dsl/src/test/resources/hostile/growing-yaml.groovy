def m = (1..1000).collectEntries { [("k$it".toString()): 'x' * 1000] }
for (i in 1..100000) { yaml { data m } }
