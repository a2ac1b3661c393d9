def again = { f -> f(f) }
again(again)
